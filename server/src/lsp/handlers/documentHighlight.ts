import { DocumentHighlightRequest } from 'vscode-languageserver';
import { highlightsAt } from '../../ide/documentHighlight';
import { scriptRequest } from '../handler';

export const documentHighlight = scriptRequest({
  type: DocumentHighlightRequest.type,
  capabilities: { documentHighlightProvider: true },
  otherwise: null,
  answer: ({ script, params }) => [...highlightsAt(script, script.toOffset(params.position))],
});
