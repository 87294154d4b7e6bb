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
import { Documents } from './documents';
import type { FileSystem } from './fileSystem';
import { createGuard, type Log } from './guard';
import type { Handler } from './handler';
import { handlers as allHandlers } from './handlers';
import { localizeWith } from './l10n';
import { quietly } from './quietly';
import { Results } from './results';
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
  /** For tests; everything that the server answers otherwise. */
  readonly handlers?: readonly Handler[];
}

/** Serves one editor over `connection` until it ends. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  const handlers = ports.handlers ?? allHandlers;
  connection.onInitialize((params) => {
    const services = createServices(connection, params, ports.files);
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

function createServices(connection: Connection, params: InitializeParams, files: FileSystem): Services {
  const log = logTo(connection);
  const client = params.capabilities;
  const documents = new Documents();
  const settings = new SettingsReader(params.initializationOptions, asker(connection, client));
  const localize = localizeWith(params.initializationOptions);
  const shows = new ShowFiles(files, showProblems(connection, localize));
  return {
    client,
    documents,
    settings,
    workspace: new Workspace({ documents, files, settings, shows, log }),
    scheduler: createScheduler(),
    tokenResults: new Results(),
    guard: createGuard(log),
    log,
    localize,
  };
}

function asker(connection: Connection, client: ClientCapabilities) {
  if (!client.workspace?.configuration) return undefined;
  return (scopeUri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri, section: 'closedSet' });
}

function logTo(connection: Connection): Log {
  const send = (type: MessageType) => (message: string) =>
    quietly(() => connection.sendNotification(LogMessageNotification.type, { type, message }));
  return { error: send(MessageType.Error), info: send(MessageType.Info) };
}
