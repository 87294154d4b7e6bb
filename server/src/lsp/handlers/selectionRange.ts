import { SelectionRangeRequest } from 'vscode-languageserver';
import { selectionRangeAt } from '../../ide/selectionRange';
import { scriptRequest } from '../handler';

export const selectionRange = scriptRequest({
  type: SelectionRangeRequest.type,
  capabilities: { selectionRangeProvider: true },
  otherwise: null,
  answer: ({ script, params }) =>
    params.positions.map((position) => selectionRangeAt(script, script.toOffset(position))),
});
