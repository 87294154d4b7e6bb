import { DocumentLinkRequest } from 'vscode-languageserver';
import { pathLinks } from '../../ide/documentLink';
import { scriptRequest } from '../handler';
import { parentOf, resolveFrom } from '../uris';

export const documentLink = scriptRequest({
  type: DocumentLinkRequest.type,
  capabilities: { documentLinkProvider: {} },
  otherwise: null,
  answer: ({ script }) =>
    pathLinks(script).map(({ range, path }) => ({ range, target: resolveFrom(parentOf(script.uri), path) })),
});
