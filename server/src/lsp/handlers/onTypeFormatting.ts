import { DocumentOnTypeFormattingRequest } from 'vscode-languageserver';
import { formatAfterEnter } from '../../ide/formatting';
import { scriptRequest } from '../handler';

export const onTypeFormatting = scriptRequest({
  type: DocumentOnTypeFormattingRequest.type,
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  otherwise: null,
  answer: ({ script, params: { position } }) => [...formatAfterEnter(script, position)],
});
