import * as vscode from 'vscode';
import type { CurrentScript } from '../currentScript';
import type { ScriptServer } from '../scriptServer';
import { keepAnswer, type ServerAnswer } from '../serverAnswer';
import { isSameFile } from './mapFile';
import type { MapAnswer } from './tasks';

/** The current script's revision map, asked again when the script or the map's file changes, by whatever hand. */
export function keepMap(
  server: ScriptServer,
  script: CurrentScript,
  subscriptions: vscode.Disposable[],
): ServerAnswer<MapAnswer> {
  const question = {
    ask: async (uri: string) => ({ ...(await server.revisionMap({ uri })), script: uri }),
    concerns: (changed: string, uri: string) => changed === uri,
  };
  const answer = keepAnswer<MapAnswer>(server, script, question, subscriptions);
  const follow = (uri: vscode.Uri) => {
    if (answer.value && isSameFile(uri, answer.value.mapUri)) answer.refresh();
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
  subscriptions.push(
    ...[watcher, watcher.onDidCreate(follow), watcher.onDidChange(follow), watcher.onDidDelete(follow)],
    vscode.workspace.onDidSaveTextDocument(({ uri }) => follow(uri)),
  );
  return answer;
}
