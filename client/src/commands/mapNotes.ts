import * as vscode from 'vscode';
import { localizer } from '../localizer';
import { noteFileOf } from '../noteFiles';
import { applyToMap, saveOpenMap } from '../revisionMap/mapFile';
import { mappedSentence } from '../revisionMap/taskWords';
import type { MappedNotes } from '../scriptServer';
import { tellProblems } from '../tellProblems';
import type { Workbench } from '../workbench';
import type { Command } from './command';
import { type ChosenNotes, pickNotes } from './pickNotes';

/** Reads notes and puts what they ask for into the script's revision map. Dropped files come as the argument. */
export const mapNotes: Command = {
  id: 'closedSet.mapNotes',
  run: async (workbench, argument) => {
    const { document } = workbench.script;
    if (document === undefined) {
      throw new Error(vscode.l10n.t('Open the script first that the notes are about.'));
    }
    const { mapUri } = workbench.revision.map.value ?? {};
    const chosen = filesOf(argument) ?? (await pickNotes(document.uri, mapUri, notesIn(workbench)));
    if (chosen === undefined) return;
    await saveOpenMap(mapUri);
    const { result, edit } = await readAndPlace(workbench, document.uri.toString(), chosen);
    if (edit && edit.size > 0) await applyToMap(edit);
    const { map, view } = workbench.revision;
    map.refresh();
    view.say(result.withoutModel);
    await vscode.commands.executeCommand('closedSet.revisionMap.focus');
    tellProblems(workbench.log, result.problems);
    void vscode.window.showInformationMessage(mappedSentence(result, localizer));
  },
};

function filesOf(argument: unknown): ChosenNotes | undefined {
  const list: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const files = list.flatMap((each) =>
    each instanceof vscode.Uri ? [each.toString()] : typeof each === 'string' ? [each] : [],
  );
  return files.length === 0 ? undefined : { files, scriptNotes: false };
}

function notesIn({ scenes }: Workbench): number {
  return scenes.value?.scenes.reduce((sum, { notes }) => sum + notes, 0) ?? 0;
}

async function readAndPlace(
  { server }: Workbench,
  uri: string,
  { files, scriptNotes }: ChosenNotes,
): Promise<MappedNotes> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Mapping notes to scenes'),
    cancellable: true,
  };
  const noteFiles = await Promise.all(files.map((file) => noteFileOf(vscode.Uri.parse(file))));
  return vscode.window.withProgress(options, (progress, token) =>
    server.mapNotes({ uri, files: noteFiles, scriptNotes }, progress, token),
  );
}
