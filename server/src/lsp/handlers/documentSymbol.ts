import { DocumentSymbolRequest } from 'vscode-languageserver';
import { documentSymbols } from '../../ide/documentSymbol';
import { scriptRequest } from '../handler';

export const documentSymbol = scriptRequest({
  type: DocumentSymbolRequest.type,
  capabilities: { documentSymbolProvider: true },
  otherwise: null,
  answer: ({ script, services }) => [...documentSymbols(script, services.localize)],
});
