import type { Connection } from 'vscode-languageserver';
import { scriptDiagnostics } from '../ide/diagnostics';
import { quietly } from './quietly';
import type { Services } from './services';

const quietMs = 200;

/**
 * Sends a script's problems to an editor that does not ask for them. Those that can ask are never sent any: the same
 * problem would be shown twice.
 */
export function pushProblems(connection: Connection, services: Services, uri: string): void {
  if (services.client.textDocument?.diagnostic) return;
  services.scheduler.soon(`problems ${uri}`, quietMs, () => {
    const script = services.documents.get(uri) && services.workspace.script(uri);
    const settings = services.workspace.knownSettings(uri);
    const checked = script && services.checks.of(script, settings);
    const diagnostics = checked ? [...scriptDiagnostics(checked, services.localize)] : [];
    const version = script && script.version !== null ? { version: script.version } : {};
    quietly(() => connection.sendDiagnostics({ uri, diagnostics, ...version }));
  });
}
