import { DocumentDiagnosticRequest } from 'vscode-languageserver';
import { emptyReport, scriptReport } from '../../ide/diagnostics';
import { scriptRequest } from '../handler';

export const diagnostic = scriptRequest({
  type: DocumentDiagnosticRequest.type,
  capabilities: {
    diagnosticProvider: {
      identifier: 'closed-set',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    },
  },
  otherwise: { kind: 'full', items: [] },
  answer: ({ script, settings, services, params: { previousResultId } }) =>
    settings['problems.enabled']
      ? scriptReport(script, services.localize, previousResultId)
      : emptyReport(previousResultId),
});
