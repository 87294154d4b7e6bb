import { DocumentSymbolRequest } from 'vscode-languageserver';
import { documentSymbols } from '../../ide/documentSymbol';
import { pageSetup } from '../../ide/pageSetup';
import { scriptRequest } from '../handler';

export const documentSymbol = scriptRequest({
  type: DocumentSymbolRequest.type,
  capabilities: { documentSymbolProvider: true },
  otherwise: null,
  answer: ({ script, settings, services }) => [
    ...documentSymbols(script, pageSetup(settings), services.localize),
  ],
});
