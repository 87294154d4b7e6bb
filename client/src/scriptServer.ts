import * as vscode from 'vscode';
import {
  type LanguageClient,
  type WorkspaceEdit as ProtocolEdit,
  State,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import {
  type CommittedDraft,
  type CompareDraftsParams,
  type CompareDraftsResult,
  compareDraftsRequest,
  earlierDraftsRequest,
} from '../../server/src/protocol/drafts';
import {
  type ExportReadingParams,
  type ExportReadingResult,
  exportReadingRequest,
  type SceneTimeParams,
  sceneTimeRequest,
} from '../../server/src/protocol/readAloud';
import {
  type BreakdownCategory,
  breakdownRequest,
  type CharacterItem,
  charactersRequest,
  type DismissFindingParams,
  dismissFindingRequest,
  type EntityParams,
  type FindingsResult,
  findingsRequest,
  type LocationItem,
  locationsRequest,
  type ModelInfoParams,
  type ModelInfoResult,
  type ModelState,
  type MoveScenesParams,
  modelInfoRequest,
  modelStateNotification,
  moveScenesRequest,
  type RenameElementParams,
  type ReportItem,
  type ReportParams,
  type ReportResult,
  renameElementRequest,
  reportListRequest,
  reportRequest,
  type ScenesResult,
  type ScriptChanged,
  type ScriptParams,
  type ScriptStatus,
  type ScriptStatusParams,
  type SetRuleSeverityParams,
  type SetScriptDayParams,
  type StoryMapParams,
  type StoryMapResult,
  type SummarizeNotesParams,
  type SummarizeNotesResult,
  scenesRequest,
  scriptChangedNotification,
  scriptStatusRequest,
  setRuleSeverityRequest,
  setScriptDayRequest,
  storyMapRequest,
  summarizeNotesRequest,
  type TagChoice,
  type TagHighlight,
  type TagSelectionParams,
  tagChoicesRequest,
  tagHighlightsRequest,
  tagSelectionRequest,
} from '../../server/src/protocol/requests';
import {
  type MapNotesParams,
  type MapNotesResult,
  mapNotesRequest,
  type RevisionMapResult,
  revisionMapRequest,
  type SetTaskStatusParams,
  setTaskStatusRequest,
} from '../../server/src/protocol/revisionMap';
import {
  type SummarizeChangesParams,
  type SummarizeChangesResult,
  type SummarizeSceneParams,
  type SummaryAnswer,
  summarizeChangesRequest,
  summarizeSceneRequest,
} from '../../server/src/protocol/summaries';
import { type TableParams, type TableResult, tableRequest } from '../../server/src/protocol/table';
import { createReadingServer, type ReadingServer } from './readAloud/readingServer';

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** What the client asks the language server beyond the protocol, typed, one function a request. */
export interface ScriptServer {
  readonly onScriptChanged: vscode.Event<ScriptChanged>;
  readonly onModelState: vscode.Event<ModelState>;
  /** It runs (again): everything asked before may be asked anew. */
  readonly onRunning: vscode.Event<void>;
  scenes(params: ScriptParams): Promise<ScenesResult>;
  sceneTime(params: SceneTimeParams): Promise<string>;
  characters(params: EntityParams): Promise<readonly CharacterItem[]>;
  locations(params: EntityParams): Promise<readonly LocationItem[]>;
  breakdown(params: EntityParams): Promise<readonly BreakdownCategory[]>;
  renameElement(params: RenameElementParams): Promise<vscode.WorkspaceEdit | undefined>;
  tagChoices(params: ScriptParams): Promise<readonly TagChoice[]>;
  tagHighlights(params: ScriptParams): Promise<readonly TagHighlight[]>;
  tagSelection(params: TagSelectionParams): Promise<vscode.WorkspaceEdit | undefined>;
  scriptStatus(params: ScriptStatusParams): Promise<ScriptStatus>;
  storyMap(params: StoryMapParams): Promise<StoryMapResult>;
  moveScenes(params: MoveScenesParams): Promise<vscode.WorkspaceEdit | undefined>;
  findings(
    params: EntityParams,
    progress?: Progress,
    token?: vscode.CancellationToken,
  ): Promise<FindingsResult>;
  dismissFinding(params: DismissFindingParams): Promise<vscode.WorkspaceEdit | undefined>;
  setRuleSeverity(params: SetRuleSeverityParams): Promise<vscode.WorkspaceEdit | undefined>;
  reportList(): Promise<readonly ReportItem[]>;
  report(params: ReportParams): Promise<ReportResult | null>;
  earlierDrafts(params: ScriptParams): Promise<readonly CommittedDraft[]>;
  compareDrafts(params: CompareDraftsParams): Promise<CompareDraftsResult | null>;
  setScriptDay(params: SetScriptDayParams): Promise<vscode.WorkspaceEdit | undefined>;
  modelInfo(params: ModelInfoParams): Promise<ModelInfoResult>;
  table(params: TableParams, progress: Progress, token: vscode.CancellationToken): Promise<TableResult>;
  summarizeNotes(
    params: SummarizeNotesParams,
    progress: Progress,
    token: vscode.CancellationToken,
  ): Promise<SummarizeNotesResult>;
  summarizeScene(
    params: SummarizeSceneParams,
    progress: Progress,
    token: vscode.CancellationToken,
  ): Promise<SummaryAnswer>;
  summarizeChanges(
    params: SummarizeChangesParams,
    progress: Progress,
    token: vscode.CancellationToken,
  ): Promise<SummarizeChangesResult | null>;
  revisionMap(params: ScriptParams): Promise<RevisionMapResult>;
  mapNotes(params: MapNotesParams, progress: Progress, token: vscode.CancellationToken): Promise<MappedNotes>;
  setTaskStatus(params: SetTaskStatusParams): Promise<vscode.WorkspaceEdit | undefined>;
  readonly reading: ReadingServer;
  exportReading(
    params: ExportReadingParams,
    progress: Progress,
    token: vscode.CancellationToken,
  ): Promise<ExportReadingResult | null>;
  restart(): Promise<void>;
}

/** What came of mapping notes, with the edit as the editor takes it. */
export interface MappedNotes {
  readonly result: MapNotesResult;
  readonly edit: vscode.WorkspaceEdit | undefined;
}

export function createScriptServer(client: LanguageClient, subscriptions: vscode.Disposable[]): ScriptServer {
  const running = new vscode.EventEmitter<void>();
  const ask = <P, R>(method: string, params: P) => client.sendRequest<R>(method, params);
  subscriptions.push(
    running,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) running.fire();
    }),
  );
  return {
    onRunning: running.event,
    onScriptChanged: notifications(client, scriptChangedNotification, subscriptions),
    onModelState: notifications(client, modelStateNotification, subscriptions),
    ...editRequests(client),
    scenes: (params) => ask(scenesRequest, params),
    sceneTime: (params) => ask(sceneTimeRequest, params),
    characters: (params) => ask(charactersRequest, params),
    locations: (params) => ask(locationsRequest, params),
    breakdown: (params) => ask(breakdownRequest, params),
    tagChoices: (params) => ask(tagChoicesRequest, params),
    tagHighlights: (params) => ask(tagHighlightsRequest, params),
    reportList: () => ask(reportListRequest, {}),
    report: (params) => ask(reportRequest, params),
    earlierDrafts: (params) => ask(earlierDraftsRequest, params),
    compareDrafts: (params) => ask(compareDraftsRequest, params),
    scriptStatus: (params) => ask(scriptStatusRequest, params),
    storyMap: (params) => ask(storyMapRequest, params),
    modelInfo: (params) => ask(modelInfoRequest, params),
    table: (params, progress, token) => askLong(client, tableRequest, params, progress, token),
    findings: (params, progress, token) => askLong(client, findingsRequest, params, progress, token),
    ...summaryRequests(client),
    revisionMap: (params) => ask(revisionMapRequest, params),
    reading: createReadingServer(client),
    exportReading: (params, progress, token) =>
      askLong(client, exportReadingRequest, params, progress, token),
    mapNotes: (params, progress, token) => askToMap(client, params, progress, token),
    // A client that failed to start has nothing to stop, and refuses to.
    restart: () => (client.needsStop() ? client.restart() : client.start()),
  };
}

/** The requests that a model may take part in, with their progress. */
function summaryRequests(client: LanguageClient) {
  const askFor =
    <P extends object, R>(method: string) =>
    (params: P, progress: Progress, token: vscode.CancellationToken) =>
      askLong<P, R>(client, method, params, progress, token);
  return {
    summarizeNotes: askFor<SummarizeNotesParams, SummarizeNotesResult>(summarizeNotesRequest),
    summarizeScene: askFor<SummarizeSceneParams, SummaryAnswer>(summarizeSceneRequest),
    summarizeChanges: askFor<SummarizeChangesParams, SummarizeChangesResult | null>(summarizeChangesRequest),
  };
}

async function askToMap(
  client: LanguageClient,
  params: MapNotesParams,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<MappedNotes> {
  const result = await askLong<MapNotesParams, MapNotesResult>(
    client,
    mapNotesRequest,
    params,
    progress,
    token,
  );
  return { result, edit: await client.protocol2CodeConverter.asWorkspaceEdit(result.edit, token) };
}

/** The requests that are answered by an edit, as the editor takes it; undefined where nothing would change. */
function editRequests(client: LanguageClient) {
  const askEdit =
    <P>(method: string) =>
    async (params: P) => {
      const edit = await client.sendRequest<ProtocolEdit | null>(method, params);
      return edit === null ? undefined : client.protocol2CodeConverter.asWorkspaceEdit(edit);
    };
  return {
    renameElement: askEdit<RenameElementParams>(renameElementRequest),
    tagSelection: askEdit<TagSelectionParams>(tagSelectionRequest),
    moveScenes: askEdit<MoveScenesParams>(moveScenesRequest),
    dismissFinding: askEdit<DismissFindingParams>(dismissFindingRequest),
    setRuleSeverity: askEdit<SetRuleSeverityParams>(setRuleSeverityRequest),
    setScriptDay: askEdit<SetScriptDayParams>(setScriptDayRequest),
    setTaskStatus: askEdit<SetTaskStatusParams>(setTaskStatusRequest),
  };
}

function notifications<T>(
  client: LanguageClient,
  method: string,
  subscriptions: vscode.Disposable[],
): vscode.Event<T> {
  const emitter = new vscode.EventEmitter<T>();
  const listener = client.onNotification(method, (params: T) => emitter.fire(params));
  subscriptions.push(emitter, listener);
  return emitter.event;
}

let lastToken = 0;

/** Asks for work that takes a while: its progress is told as it comes, and it stops when the person cancels. */
async function askLong<P extends object, R>(
  client: LanguageClient,
  method: string,
  params: P,
  progress?: Progress,
  token?: vscode.CancellationToken,
): Promise<R> {
  // A token that is not there must not be handed over: it would be taken for a parameter.
  const send = (all: object): Promise<R> =>
    token ? client.sendRequest(method, all, token) : client.sendRequest(method, all);
  if (!progress) return send(params);
  lastToken += 1;
  const workDoneToken = `${method}.${lastToken}`;
  let done = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? done;
    const message = value.message === undefined ? {} : { message: value.message };
    progress.report({ ...message, increment: Math.max(0, percentage - done) });
    done = Math.max(done, percentage);
  });
  try {
    return await send({ ...params, workDoneToken });
  } finally {
    listener.dispose();
  }
}
