import { DocumentFormattingRequest } from 'vscode-languageserver';
import { formatDocument } from '../../ide/formatting';
import { scriptRequest } from '../handler';

export const formatting = scriptRequest({
  type: DocumentFormattingRequest.type,
  capabilities: { documentFormattingProvider: true },
  otherwise: null,
  answer: ({ script, params: { options } }) => [...formatDocument(script, options)],
});
