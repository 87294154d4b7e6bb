import * as vscode from 'vscode';
import type { Localizer } from './words';

/** The editor's translations and language, for modules that do without the editor. */
export const localizer: Localizer = {
  t: (message, ...args) => vscode.l10n.t(message, ...args),
  language: vscode.env.language,
};
