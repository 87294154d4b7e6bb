import { DocumentDiagnosticRequest } from 'vscode-languageserver';
import { scriptReport } from '../../ide/diagnostics';
import { scriptRequest } from '../handler';

export const diagnostic = scriptRequest({
  type: DocumentDiagnosticRequest.type,
  capabilities: {
    diagnosticProvider: {
      identifier: 'closed-set',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  },
  otherwise: { kind: 'full', items: [] },
  answer: async ({ script, settings, services, params: { previousResultId } }) => {
    await services.checks.ready(script, settings);
    return scriptReport(services.checks.of(script, settings), services.localize, previousResultId);
  },
});
