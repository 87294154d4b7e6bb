import { FoldingRangeRequest } from 'vscode-languageserver';
import { foldingRanges } from '../../ide/foldingRange';
import { scriptRequest } from '../handler';

export const foldingRange = scriptRequest({
  type: FoldingRangeRequest.type,
  capabilities: { foldingRangeProvider: true },
  otherwise: null,
  answer: ({ script }) => [...foldingRanges(script)],
});
