import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { type ScriptChanged, scriptChangedNotification } from '../protocol/requests';
import { pushProblems } from './pushedProblems';
import { quietly } from './quietly';
import type { Services } from './services';
import { isScript } from './uris';

/** Keeps the services in step with the editor: what it opens, types, saves and sets. */
export function synchronize(connection: Connection, services: Services, params: InitializeParams): void {
  const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri));
  followDocuments(connection, services);
  followSettings(connection, services);
  followFiles(connection, services);
  services.checks.onFindings = (uri) => findingsChanged(connection, services, uri);
  connection.onInitialized(() => {
    services.guard.background('registration', () => register(connection, services));
    useFolders(connection, services, folders);
    services.guard.background('model', () => useModel(services));
    followFolders(connection, services, folders);
  });
  connection.onShutdown(() => {
    services.scheduler.dispose();
    services.models.dispose();
    void services.voices.close();
  });
}

function followDocuments(connection: Connection, services: Services): void {
  const { documents, guard, settings, shows, workspace } = services;
  connection.onDidOpenTextDocument(({ textDocument }) =>
    guard.background('didOpen', async () => {
      const { uri, languageId } = textDocument;
      if (languageId !== 'fountain' && !isScript(uri)) {
        shows.open(textDocument);
        return readAgain(connection, services, [uri]);
      }
      documents.open(textDocument, { language: workspace.knownSettings(uri)['syntax.language'] });
      await workspace.ready(uri);
      announce(connection, services, uri);
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    guard.background('didChange', () => {
      if (shows.change(uri, version, contentChanges)) return readAgain(connection, services, [uri]);
      documents.change(uri, version, contentChanges);
      announce(connection, services, uri);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    guard.background('didClose', async () => {
      if (shows.close(uri)) return readAgain(connection, services, [uri]);
      documents.close(uri);
      settings.forget(uri);
      services.tokenResults.forget(uri);
      await workspace.fileChanged(uri);
      announce(connection, services, uri);
    }),
  );
}

/** At most four times a second and script. */
function announce(connection: Connection, services: Services, uri: string): void {
  pushProblems(connection, services, uri);
  services.scheduler.soon(`${scriptChangedNotification} ${uri}`, 250, () => {
    const params: ScriptChanged = { uri };
    quietly(() => connection.sendNotification(scriptChangedNotification, params));
  });
}

/** Slow rules are done: editors that asked before ask again. */
function findingsChanged(connection: Connection, services: Services, uri: string): void {
  if (services.client.workspace?.diagnostics?.refreshSupport) {
    quietly(() => connection.languages.diagnostics.refresh());
  }
  announce(connection, services, uri);
}

/** What is known of every script may have changed: editors ask again for what they show. */
function refreshAll(connection: Connection, services: Services): void {
  services.scheduler.soon('refresh', 100, () => {
    const { diagnostics, inlayHint, semanticTokens } = connection.languages;
    const { workspace } = services.client;
    if (workspace?.diagnostics?.refreshSupport) quietly(() => diagnostics.refresh());
    if (workspace?.inlayHint?.refreshSupport) quietly(() => inlayHint.refresh());
    if (workspace?.semanticTokens?.refreshSupport) quietly(() => semanticTokens.refresh());
    for (const { uri } of services.documents.all()) announce(connection, services, uri);
  });
}

function followSettings(connection: Connection, services: Services): void {
  connection.onDidChangeConfiguration((change) =>
    services.guard.background('didChangeConfiguration', async () => {
      services.settings.changed((change.settings as { readonly closedSet?: unknown } | null)?.closedSet);
      await services.workspace.settingsChanged();
      await useModel(services);
      refreshAll(connection, services);
    }),
  );
}

async function useModel({ models, voiceFiles, settings }: Services): Promise<void> {
  const own = await settings.of('');
  models.use(own);
  voiceFiles.use(own['readAloud.voiceFiles']);
}

function followFiles(connection: Connection, services: Services): void {
  connection.onDidChangeWatchedFiles(({ changes }) =>
    services.guard.background('didChangeWatchedFiles', () =>
      readAgain(
        connection,
        services,
        changes.map(({ uri }) => uri),
      ),
    ),
  );
}

/** Takes up files that are not what they were, and says so where that changes what is known. */
async function readAgain(connection: Connection, services: Services, uris: readonly string[]): Promise<void> {
  services.past.forget();
  const known = await Promise.all(uris.map((uri) => services.workspace.fileChanged(uri)));
  const isBaseline = uris.some((uri) => services.baselines.forget(uri));
  if (isBaseline || known.some(Boolean)) refreshAll(connection, services);
}

function useFolders(connection: Connection, services: Services, folders: ReadonlySet<string>): void {
  services.guard.background('workspace folders', async () => {
    await services.workspace.useFolders([...folders]);
    refreshAll(connection, services);
  });
}

function followFolders(connection: Connection, services: Services, folders: Set<string>): void {
  if (!services.client.workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) folders.delete(uri);
    for (const { uri } of added) folders.add(uri);
    useFolders(connection, services, folders);
  });
}

async function register(connection: Connection, { client }: Services): Promise<void> {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'closedSet' });
  }
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = ['**/*.{fountain,spmd}', '**/*.json', '**/*baseline*'].map((globPattern) => ({
      globPattern,
    }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
