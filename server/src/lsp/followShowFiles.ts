import {
  BulkRegistration,
  type ClientCapabilities,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { quietly } from './quietly';
import { nameOf } from './uris';

/**
 * Asks the editor to tell what is typed in show files, so that a rename does not edit a text that is no longer
 * there. Only their text is asked for: every feature stays with the scripts, and JSON with whoever serves it.
 *
 * @returns to be called with the URI of each show file; files of one name are asked for once
 */
export function followShowFiles(connection: Connection, client: ClientCapabilities): (uri: string) => void {
  const followed = new Set<string>();
  return (uri) => {
    const name = nameOf(uri);
    if (!client.textDocument?.synchronization?.dynamicRegistration || followed.has(name)) return;
    followed.add(name);
    const documentSelector = [{ pattern: `**/${name}` }];
    const registrations = BulkRegistration.create();
    registrations.add(DidOpenTextDocumentNotification.type, { documentSelector });
    registrations.add(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    registrations.add(DidCloseTextDocumentNotification.type, { documentSelector });
    quietly(() => connection.client.register(registrations));
  };
}
