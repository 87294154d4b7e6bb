import * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol/requests';
import { passageLink, toRange } from '../passage';

/** Files that the editor does not show as text: there is no line to go to. */
const withoutLines = /\.(?:docx|pdf)$/i;

export function hasLines(uri: string): boolean {
  return !withoutLines.test(vscode.Uri.parse(uri).path);
}

/** The way to where something was said. */
export function sourceLink({ uri, range }: Place): vscode.Command {
  const target = vscode.Uri.parse(uri);
  if (hasLines(uri)) return passageLink(target, toRange(range));
  return { command: 'vscode.open', title: vscode.l10n.t('Go There'), arguments: [target] };
}
