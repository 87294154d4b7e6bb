import * as vscode from 'vscode';
import { localizer } from '../localizer';
import { countSpeeches } from '../words';
import type { Workbench } from '../workbench';

/** Asks for one of those who speak in the current script, those with most to say first. A name may be given at once. */
export async function pickCharacter(
  { server, script }: Workbench,
  argument: unknown,
  title: string,
): Promise<string | undefined> {
  if (typeof argument === 'string') return argument;
  const uri = script.document?.uri.toString();
  if (uri === undefined) return undefined;
  const characters = await server.characters({ uri, scope: 'script' });
  const speaking = characters.filter(({ speeches }) => speeches > 0);
  if (speaking.length === 0) {
    throw new Error(vscode.l10n.t('Nobody speaks in this script yet. Write a cue and a speech first.'));
  }
  const items = [...speaking]
    .sort((one, other) => other.words - one.words)
    .map(({ name, speeches }) => ({ label: name, description: countSpeeches(speeches, localizer) }));
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.label;
}
