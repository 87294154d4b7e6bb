import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { ruleById } from '../core/continuity/registry';
import type { Speller } from '../core/continuity/rule';
import { type Git, noGit } from '../git/git';
import { modelStateNotification } from '../protocol/requests';
import { ChosenVoiceFiles } from '../voice/chosenVoiceFiles';
import type { VoiceEngine } from '../voice/engine';
import type { FileEngine } from '../voice/fileEngine';
import { voiceFileOpener } from '../voice/neural/voiceFileOpener';
import { SpeechCache } from '../voice/speechCache';
import { Voices } from '../voice/voices';
import { Baselines } from './baselines';
import { Checks } from './checks';
import { Documents } from './documents';
import type { FileSystem } from './fileSystem';
import { followShowFiles } from './followShowFiles';
import { createGuard, type Log } from './guard';
import type { Handler } from './handler';
import { handlers as allHandlers } from './handlers';
import { localizeWith } from './l10n';
import { type MakeProvider, Models } from './models';
import { PastFacts } from './pastFacts';
import { quietly } from './quietly';
import { Readings } from './readings';
import { Results } from './results';
import { RevisionMaps } from './revisionMaps';
import { createScheduler } from './scheduler';
import type { Services } from './services';
import { SettingsReader } from './settingsReader';
import { ShowFiles } from './showFiles';
import { showProblems } from './showProblems';
import { synchronize } from './synchronize';
import { Workspace } from './workspace';

export interface ServerPorts {
  readonly files: FileSystem;
  readonly version: string;
  /** Absent: no script has a past. */
  readonly git?: Git;
  /** Absent: spelling is not checked. */
  readonly loadSpeller?: () => Promise<Speller | undefined>;
  /** The model host, built. */
  readonly modelHostPath: string;
  /** What speaks. Absent: nothing is read aloud. */
  readonly voiceEngines?: () => readonly VoiceEngine[];
  /** What reads voice files. Absent: a process of its own for them, and eSpeak NG of the machine. */
  readonly openVoiceFiles?: (files: readonly string[]) => FileEngine;
  /** URI of the folder with the pages of the rules, where they are there. */
  readonly rulesUri?: string;
  /** For tests; a process of its own for each model otherwise. */
  readonly makeProvider?: MakeProvider;
  /** For tests; everything that the server answers otherwise. */
  readonly handlers?: readonly Handler[];
}

/** Serves one editor over `connection` until it ends. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  const handlers = ports.handlers ?? allHandlers;
  connection.onInitialize((params) => {
    const services = createServices(connection, params, ports);
    for (const handler of handlers) handler.register(connection, services);
    synchronize(connection, services, params);
    return initializeResult(handlers, ports.version);
  });
  connection.listen();
}

function initializeResult(handlers: readonly Handler[], version: string): InitializeResult {
  const own: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  const capabilities = Object.assign(own, ...handlers.map((handler) => handler.capabilities));
  return { capabilities, serverInfo: { name: 'Closed Set', version } };
}

function createServices(connection: Connection, params: InitializeParams, ports: ServerPorts): Services {
  const { files } = ports;
  const log = logTo(connection);
  const client = params.capabilities;
  const documents = new Documents();
  const settings = new SettingsReader(params.initializationOptions, asker(connection, client));
  const localize = localizeWith(params.initializationOptions);
  const shows = new ShowFiles(files, {
    onNamed: followShowFiles(connection, client),
    onProblems: showProblems(connection, localize),
  });
  const scheduler = createScheduler();
  const past = new PastFacts(isTrusted(params.initializationOptions) ? (ports.git ?? noGit) : noGit);
  const baselines = new Baselines(files, log, (uri) => workspace.folderOf(uri));
  const workspace = new Workspace({ documents, files, settings, shows, log });
  return {
    client,
    clientCommands: clientCommands(params.initializationOptions),
    documents,
    settings,
    shows,
    workspace,
    checks: new Checks({ workspace, scheduler, log, past, baselines, ...checkPorts(params, ports) }),
    scheduler,
    past,
    baselines,
    maps: new RevisionMaps(files, workspace),
    files,
    tokenResults: new Results(),
    models: createModels(connection, ports),
    ...voicePorts(ports),
    readings: new Readings(),
    guard: createGuard(log),
    log,
    localize,
  };
}

function voicePorts({ voiceEngines, openVoiceFiles = voiceFileOpener() }: ServerPorts) {
  const voiceFiles = new ChosenVoiceFiles(openVoiceFiles);
  const engines = [...(voiceEngines?.() ?? []), voiceFiles];
  return { voiceFiles, openVoiceFiles, voices: new Voices(engines, { cache: new SpeechCache() }) };
}

function checkPorts(params: InitializeParams, ports: ServerPorts) {
  const { loadSpeller } = ports;
  return { ...rulePages(params, ports), ...(loadSpeller && { loadSpeller }) };
}

/** In VS Code a page of ours; elsewhere the file beside the server, where it was packaged. */
function rulePages({ initializationOptions }: InitializeParams, { rulesUri }: ServerPorts) {
  if (clientCommands(initializationOptions).has('closedSet.showRule')) {
    const pageOf = (ruleId: string) =>
      `command:closedSet.showRule?${encodeURIComponent(JSON.stringify([ruleId]))}`;
    return { pageOf };
  }
  return rulesUri === undefined ? {} : { pageOf: (ruleId: string) => pageUri(rulesUri, ruleId) };
}

/** The parser's problems share one page. */
function pageUri(rulesUri: string, ruleId: string): string {
  return ruleById(ruleId) ? `${rulesUri}/${ruleId}.md` : `${rulesUri}/../problems.md#${ruleId}`;
}

/** A client that knows untrusted workspaces says `trusted: false` for one. */
function isTrusted(options: unknown): boolean {
  return ((options ?? {}) as { readonly trusted?: unknown }).trusted !== false;
}

/** `commands` of the initialization options: a list of names; whatever else stands there is left alone. */
function clientCommands(options: unknown): ReadonlySet<string> {
  const { commands } = (options ?? {}) as { readonly commands?: unknown };
  return new Set(Array.isArray(commands) ? commands.filter((each) => typeof each === 'string') : []);
}

function createModels(connection: Connection, { modelHostPath, makeProvider }: ServerPorts): Models {
  return new Models({
    hostPath: modelHostPath,
    ...(makeProvider && { make: makeProvider }),
    onState: (state) => quietly(() => connection.sendNotification(modelStateNotification, state)),
  });
}

function asker(connection: Connection, client: ClientCapabilities) {
  if (!client.workspace?.configuration) return undefined;
  return (uri: string): Promise<unknown> => {
    const scope = uri === '' ? {} : { scopeUri: uri };
    return connection.workspace.getConfiguration({ ...scope, section: 'closedSet' });
  };
}

function logTo(connection: Connection): Log {
  const send = (type: MessageType) => (message: string) =>
    quietly(() => connection.sendNotification(LogMessageNotification.type, { type, message }));
  return { error: send(MessageType.Error), info: send(MessageType.Info) };
}
