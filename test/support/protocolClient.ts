import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Speller } from '../../server/src/core/continuity/rule';
import type { Git } from '../../server/src/git/git';
import type { FileSystem } from '../../server/src/lsp/fileSystem';
import type { Handler } from '../../server/src/lsp/handler';
import type { MakeProvider } from '../../server/src/lsp/models';
import { type ServerPorts, startServer } from '../../server/src/lsp/server';
import type { VoiceEngine } from '../../server/src/voice/engine';
import type { FileEngine } from '../../server/src/voice/fileEngine';

/** Files that exist in memory only. */
export type MemoryFiles = Map<string, string>;

export interface TestEditor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Every line that the server logged, in order. */
  readonly log: readonly string[];
  /** What the server pushed, by URI: the latest. */
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** How often the server asked for each kind of refresh, by method. */
  readonly refreshes: ReadonlyMap<string, number>;
  /** What the server registered after the start, by method: the options of each time. */
  readonly registered: ReadonlyMap<string, readonly unknown[]>;
  open(uri: string, text: string, version?: number): Promise<void>;
  /** Replaces the range, or everything where there is none. */
  change(uri: string, version: number, changes: readonly object[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Changes what `workspace/configuration` answers, and says so. */
  configure(section: object): Promise<void>;
  request<R>(method: string, params: object): Promise<R>;
  end(): Promise<void>;
}

export interface EditorOptions {
  readonly files?: MemoryFiles;
  readonly folders?: readonly string[];
  readonly settings?: object;
  readonly initializationOptions?: object;
  readonly capabilities?: ClientCapabilities;
  readonly handlers?: readonly Handler[];
  /** None where it is left out. */
  readonly git?: Git;
  readonly loadSpeller?: () => Promise<Speller | undefined>;
  readonly modelHostPath?: string;
  readonly makeProvider?: MakeProvider;
  /** Nobody speaks where they are left out. */
  readonly voiceEngines?: readonly VoiceEngine[];
  readonly openVoiceFiles?: (files: readonly string[]) => FileEngine;
}

const capable: ClientCapabilities = {
  textDocument: { diagnostic: {}, synchronization: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

export function memoryFileSystem(files: MemoryFiles): FileSystem {
  return {
    async read(uri) {
      const text = files.get(uri);
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    async readBytes(uri) {
      return new TextEncoder().encode(await this.read(uri));
    },
    async findScripts(folder) {
      return [...files.keys()].filter(
        (uri) => uri.startsWith(`${folder}/`) && /\.(fountain|spmd)$/.test(uri),
      );
    },
  };
}

/** An editor and a server in one process, which speak the protocol over two pipes. */
export async function connect(options: EditorOptions = {}): Promise<TestEditor> {
  const { connection, stopServer } = startPair({
    files: memoryFileSystem(options.files ?? new Map()),
    version: 'test',
    modelHostPath: options.modelHostPath ?? '',
    ...(options.makeProvider ? { makeProvider: options.makeProvider } : {}),
    ...(options.openVoiceFiles ? { openVoiceFiles: options.openVoiceFiles } : {}),
    ...(options.voiceEngines ? { voiceEngines: () => options.voiceEngines ?? [] } : {}),
    ...(options.git ? { git: options.git } : {}),
    ...(options.loadSpeller ? { loadSpeller: options.loadSpeller } : {}),
    ...(options.handlers ? { handlers: options.handlers } : {}),
  });
  const state = listen(connection, options.settings ?? {});
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? capable,
    initializationOptions: options.initializationOptions,
    workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
  });
  await connection.sendNotification('initialized', {});
  return { connection, initialized, ...state, ...verbs(connection, state, stopServer) };
}

function startPair(ports: ServerPorts) {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, ports);
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return { connection, stopServer: () => server.dispose() };
}

interface State {
  readonly log: string[];
  readonly pushed: Map<string, readonly Diagnostic[]>;
  readonly refreshes: Map<string, number>;
  readonly registered: Map<string, unknown[]>;
  readonly settings: { current: object };
}

function listen(connection: ProtocolConnection, settings: object): State {
  const state: State = {
    log: [],
    pushed: new Map(),
    refreshes: new Map(),
    registered: new Map(),
    settings: { current: settings },
  };
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    state.log.push(message);
  });
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; diagnostics: Diagnostic[] }) => {
      state.pushed.set(params.uri, params.diagnostics);
    },
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => state.settings.current),
  );
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { method, registerOptions } of registrations) {
      state.registered.set(method, [...(state.registered.get(method) ?? []), registerOptions]);
    }
    return null;
  });
  for (const kind of ['diagnostic', 'inlayHint', 'semanticTokens']) {
    const method = `workspace/${kind}/refresh`;
    connection.onRequest(method, () => {
      state.refreshes.set(method, (state.refreshes.get(method) ?? 0) + 1);
      return null;
    });
  }
  return state;
}

function verbs(connection: ProtocolConnection, state: State, stopServer: () => void) {
  const notify = (method: string, params: object) => connection.sendNotification(method, params);
  return {
    open: (uri: string, text: string, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId: 'fountain', version, text } }),
    change: (uri: string, version: number, contentChanges: readonly object[]) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri: string) => notify('textDocument/didClose', { textDocument: { uri } }),
    configure: (section: object) => {
      state.settings.current = section;
      return notify('workspace/didChangeConfiguration', { settings: null });
    },
    request: <R>(method: string, params: object) => connection.sendRequest<R>(method, params),
    end: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      stopServer();
    },
  };
}
