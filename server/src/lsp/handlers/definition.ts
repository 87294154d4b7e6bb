import { DefinitionRequest, type LocationLink } from 'vscode-languageserver';
import { type Definition, definitionAt } from '../../ide/definition';
import { scriptRequest } from '../handler';
import { parentOf, resolveFrom } from '../uris';

export const definition = scriptRequest({
  type: DefinitionRequest.type,
  capabilities: { definitionProvider: true },
  otherwise: null,
  answer: async ({ script, services, params }) => {
    await services.workspace.scanned();
    const show = services.workspace.showOf(script.uri);
    const found = definitionAt(script, show, script.toOffset(params.position));
    if (!found) return null;
    const link = linkOf(found, script.uri);
    if (services.client.textDocument?.definition?.linkSupport) return [link];
    return { uri: link.targetUri, range: link.targetSelectionRange };
  },
});

function linkOf(found: Definition, uri: string): LocationLink {
  const originSelectionRange = found.origin;
  if (found.kind === 'place') {
    const { uri: targetUri, range: targetRange, selection: targetSelectionRange } = found;
    return { originSelectionRange, targetUri, targetRange, targetSelectionRange };
  }
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const targetUri = resolveFrom(parentOf(uri), found.path);
  return { originSelectionRange, targetUri, targetRange: start, targetSelectionRange: start };
}
