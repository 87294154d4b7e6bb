import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ScenesResult, Scope } from '../../server/src/protocol/requests';
import { type CurrentScript, trackCurrentScript } from './currentScript';
import { createStoryMaps, type StoryMaps } from './panels/storyMaps';
import { createTablePanel, type TablePanel } from './panels/tablePanel';
import { type CastView, createCastView } from './readAloud/castView';
import { createReadAloud, type ReadAloud } from './readAloud/player';
import { type Remembered, remember } from './remembered';
import { createReportDocuments, type ReportDocuments } from './reportDocuments';
import { keepMap } from './revisionMap/keepMap';
import { createMargin } from './revisionMap/margin';
import { createTaskStates, type TaskStates } from './revisionMap/taskStates';
import type { MapAnswer } from './revisionMap/tasks';
import { rememberScope } from './scope';
import { createScriptServer, type ScriptServer } from './scriptServer';
import { keepAnswer, type ServerAnswer } from './serverAnswer';
import { type BreakdownView, createBreakdownView } from './views/breakdownView';
import { createCharactersView } from './views/charactersView';
import { type FindingGroup, readGroup } from './views/continuityTree';
import { type ContinuityView, createContinuityView } from './views/continuityView';
import type { EntityView } from './views/entityView';
import { createPlacesView } from './views/placesView';
import { createRevisionMapView, type RevisionMapView } from './views/revisionMapView';
import { readTaskGroup, type TaskGroup } from './views/revisionTree';
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
  readonly revision: RevisionParts;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
  readonly reports: ReportDocuments;
  readonly storyMaps: StoryMaps;
  readonly table: TablePanel;
  readonly readAloud: ReadAloud;
  readonly cast: CastView;
  readonly log: vscode.LogOutputChannel;
}

/** The revision map of the current script, and what is done with it. */
export interface RevisionParts {
  readonly map: ServerAnswer<MapAnswer>;
  readonly states: TaskStates;
  readonly grouping: Remembered<TaskGroup>;
  readonly view: RevisionMapView;
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
  const readAloud = createReadAloud(server, context.extensionUri, subscriptions);
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
    revision: createRevision(server, script, context),
    extensionUri: context.extensionUri,
    reports: createReportDocuments(subscriptions),
    storyMaps: createStoryMaps(server, context.extensionUri, subscriptions),
    table: createTablePanel(server, script, context),
    readAloud,
    cast: createCastView({ server, script, readAloud }, context.extensionUri, subscriptions),
    log: client.outputChannel,
  };
}

function createRevision(
  server: ScriptServer,
  script: CurrentScript,
  { subscriptions, workspaceState }: vscode.ExtensionContext,
): RevisionParts {
  const map = keepMap(server, script, subscriptions);
  const states = createTaskStates(server, map);
  const grouping = remember(workspaceState, 'closedSet.taskGroup', readTaskGroup);
  subscriptions.push(grouping);
  createMargin(map, subscriptions);
  return { map, states, grouping, view: createRevisionMapView({ map, states, grouping }, subscriptions) };
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
