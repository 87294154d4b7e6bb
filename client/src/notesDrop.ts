import * as vscode from 'vscode';
import { scriptSelector } from './languageClient';
import { droppedUris, isNoteFile, uriList } from './noteFiles';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('closedSet', 'notes');

/** Files of notes that are dropped on a script. */
export function createNotesDrop(subscriptions: vscode.Disposable[]): void {
  const provider = notesDropProvider((uris) => void offer(uris));
  subscriptions.push(
    vscode.languages.registerDocumentDropEditProvider([...scriptSelector], provider, {
      providedDropEditKinds: [kind],
      dropMimeTypes: [uriList],
    }),
  );
}

/**
 * Whoever drops the mail of a producer on the script wants its notes placed, not its path or its text pasted: so nothing
 * is inserted, and what can be done with them is offered. Anything else, and a drop of which only a part may be notes,
 * is left to the editor.
 */
export function notesDropProvider(
  offerTo: (uris: readonly vscode.Uri[]) => void,
): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(_document, _position, dropped, token) {
      const uris = await droppedUris(dropped);
      if (token.isCancellationRequested || uris.length === 0 || !uris.every(isNoteFile)) return undefined;
      offerTo(uris);
      return new vscode.DocumentDropEdit('', vscode.l10n.t('Read as Notes'), kind);
    },
  };
}

interface Offer extends vscode.MessageItem {
  readonly command: string;
}

async function offer(uris: readonly vscode.Uri[]): Promise<void> {
  const known = await vscode.commands.getCommands(true);
  const offers: readonly Offer[] = [
    { title: vscode.l10n.t('Map Notes to Scenes'), command: 'closedSet.mapNotes' },
    { title: vscode.l10n.t('Summarize Notes'), command: 'closedSet.summarizeNotesFiles' },
  ].filter(({ command }) => known.includes(command));
  const [first] = uris;
  const name = first?.path.slice(first.path.lastIndexOf('/') + 1) ?? '';
  const question =
    uris.length === 1
      ? vscode.l10n.t('What shall be done with the notes in {0}?', name)
      : vscode.l10n.t('What shall be done with the notes in these {0} files?', uris.length);
  const chosen = await vscode.window.showInformationMessage(question, ...offers);
  if (chosen) await vscode.commands.executeCommand(chosen.command, uris);
}
