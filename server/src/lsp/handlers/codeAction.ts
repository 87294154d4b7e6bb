import { CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { fixAllKind, problemActions } from '../../ide/problemActions';
import { scriptRequest } from '../handler';

/** Actions carry their edits: none costs enough to be worked out later. */
export const codeAction = scriptRequest({
  type: CodeActionRequest.type,
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
  otherwise: null,
  answer: ({ script, services, settings, params: { range, context } }) => {
    if (!settings['problems.enabled']) return [];
    const query = {
      range: script.toOffsets(range),
      diagnostics: context.diagnostics,
      documentChanges: services.client.workspace?.workspaceEdit?.documentChanges === true,
      ...(context.only ? { only: context.only } : {}),
    };
    return [...problemActions(script, query, services.localize)];
  },
});
