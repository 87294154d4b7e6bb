import type { SymbolInformation } from 'vscode-languageserver';
import { WorkspaceSymbolRequest } from 'vscode-languageserver';
import { workspaceSymbols } from '../../ide/workspaceSymbol';
import { request } from '../handler';

export const workspaceSymbol = request({
  type: WorkspaceSymbolRequest.type,
  capabilities: { workspaceSymbolProvider: true },
  otherwise: null,
  answer: async ({ params, services, token }) => {
    await services.workspace.scanned();
    const symbols: SymbolInformation[] = [];
    for (const script of services.workspace.everyScript()) {
      symbols.push(...workspaceSymbols(script, params.query));
      await services.scheduler.breathe(token);
    }
    return symbols;
  },
});
