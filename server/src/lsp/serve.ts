import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { nodeGit } from '../git/nodeGit';
import { loadSpeller } from '../spelling/loadSpeller';
import { EmbeddedEngine } from '../voice/embedded/embeddedEngine';
import { voiceFileOpener } from '../voice/neural/voiceFileOpener';
import { systemEngine } from '../voice/system/systemEngine';
import { nodeFileSystem } from './fileSystem';
import { startServer } from './server';

/**
 * Serves over the channel of the parent process, or over standard input and output. Sockets and named pipes are
 * not offered: nobody else than the one who started the server can reach it.
 */
export function serve(channel: 'ipc' | 'stdio'): void {
  const connection =
    channel === 'ipc'
      ? createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process))
      : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  if (channel === 'stdio') keepOutputClean((message) => connection.console.log(message));
  const embedded = new EmbeddedEngine();
  startServer(connection, {
    files: nodeFileSystem,
    git: nodeGit(),
    loadSpeller,
    version,
    voiceEngines: () => [embedded, systemEngine()],
    openVoiceFiles: voiceFileOpener((texts, signal) => embedded.phones(texts, signal)),
    modelHostPath: path.join(__dirname, 'modelHost.mjs'),
    rulesUri: pathToFileURL(path.join(__dirname, '..', 'docs', 'rules')).href,
  });
}

/** Standard output carries the protocol; a stray line there would end the conversation. */
function keepOutputClean(log: (message: string) => void): void {
  for (const method of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    console[method] = (...parts: readonly unknown[]) => log(parts.map(String).join(' '));
  }
}
