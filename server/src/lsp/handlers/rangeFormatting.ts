import { DocumentRangeFormattingRequest } from 'vscode-languageserver';
import { formatRange } from '../../ide/formatting';
import { scriptRequest } from '../handler';

export const rangeFormatting = scriptRequest({
  type: DocumentRangeFormattingRequest.type,
  capabilities: { documentRangeFormattingProvider: true },
  otherwise: null,
  answer: ({ script, params: { range, options } }) => [...formatRange(script, range, options)],
});
