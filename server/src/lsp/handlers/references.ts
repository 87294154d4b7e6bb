import { ReferencesRequest } from 'vscode-languageserver';
import { referencesAt } from '../../ide/references';
import { scriptRequest } from '../handler';

export const references = scriptRequest({
  type: ReferencesRequest.type,
  capabilities: { referencesProvider: true },
  otherwise: null,
  answer: async ({ script, services, params: { position, context } }) => {
    await services.workspace.scanned();
    const show = services.workspace.showOf(script.uri);
    return [...referencesAt(script, show, script.toOffset(position), context.includeDeclaration)];
  },
});
