import * as vscode from 'vscode';
import type { Command } from './command';
import { pickCharacter } from './pickCharacter';

/** Reads the script aloud from the caret on, and leaves the lines of one part to the person. */
export const rehearse: Command = {
  id: 'closedSet.rehearse',
  run: async (workbench, argument) => {
    const { document, editor } = workbench.script;
    const part = await pickCharacter(workbench, argument, vscode.l10n.t('Which part is yours?'));
    if (document === undefined || part === undefined) return;
    const position = editor?.selection.active ?? { line: 0, character: 0 };
    await workbench.readAloud.start(document, { kind: 'rehearse', part, position });
  },
};
