import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ScenesResult, Scope } from '../../server/src/protocol/requests';
import { type CurrentScript, trackCurrentScript } from './currentScript';
import { createStoryMaps, type StoryMaps } from './panels/storyMaps';
import { type Remembered, remember } from './remembered';
import { createReportDocuments, type ReportDocuments } from './reportDocuments';
import { rememberScope } from './scope';
import { createScriptServer, type ScriptServer } from './scriptServer';
import { keepAnswer, type ServerAnswer } from './serverAnswer';
import { type BreakdownView, createBreakdownView } from './views/breakdownView';
import { createCharactersView } from './views/charactersView';
import { type FindingGroup, readGroup } from './views/continuityTree';
import { type ContinuityView, createContinuityView } from './views/continuityView';
import type { EntityView } from './views/entityView';
import { createPlacesView } from './views/placesView';
import { readFilter, type SceneFilter } from './views/sceneFilter';
import { createScenesView, type ScenesView } from './views/scenesView';

/** What commands work with: everything is handed to them, so that each can be read alone. */
export interface Workbench {
  readonly server: ScriptServer;
  readonly script: CurrentScript;
  readonly scenes: ServerAnswer<ScenesResult>;
  readonly filter: Remembered<SceneFilter>;
  readonly scope: Remembered<Scope>;
  readonly scenesView: ScenesView;
  readonly charactersView: EntityView;
  readonly placesView: EntityView;
  readonly breakdownView: BreakdownView;
  readonly continuityView: ContinuityView;
  readonly grouping: Remembered<FindingGroup>;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
  readonly reports: ReportDocuments;
  readonly storyMaps: StoryMaps;
  readonly log: vscode.LogOutputChannel;
}

export function createWorkbench(context: vscode.ExtensionContext, client: LanguageClient): Workbench {
  const { subscriptions, workspaceState } = context;
  const server = createScriptServer(client, subscriptions);
  const script = trackCurrentScript(subscriptions);
  const filter = remember(workspaceState, 'closedSet.sceneFilter', readFilter);
  subscriptions.push(filter);
  const scope = rememberScope(workspaceState, subscriptions);
  const scenes = keepScenes(server, script, subscriptions);
  const lists = { server, script, scope };
  const grouping = remember(workspaceState, 'closedSet.findingGroup', readGroup);
  subscriptions.push(grouping);
  return {
    server,
    script,
    scenes,
    filter,
    scope,
    scenesView: createScenesView({ server, script, scenes, filter }, subscriptions),
    charactersView: createCharactersView(lists, subscriptions),
    placesView: createPlacesView(lists, subscriptions),
    breakdownView: createBreakdownView(lists, subscriptions),
    continuityView: createContinuityView({ ...lists, grouping }, subscriptions),
    grouping,
    extensionUri: context.extensionUri,
    reports: createReportDocuments(subscriptions),
    storyMaps: createStoryMaps(server, context.extensionUri, subscriptions),
    log: client.outputChannel,
  };
}

function keepScenes(
  server: ScriptServer,
  script: CurrentScript,
  subscriptions: vscode.Disposable[],
): ServerAnswer<ScenesResult> {
  const question = {
    ask: (uri: string) => server.scenes({ uri }),
    concerns: (changed: string, uri: string) => changed === uri,
  };
  return keepAnswer(server, script, question, subscriptions);
}
