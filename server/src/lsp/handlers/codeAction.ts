import { CodeActionKind, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageserver';
import { findingActions, fixAllKind } from '../../ide/findingActions';
import { scriptDayActions } from '../../ide/scriptDayActions';
import { tagActions } from '../../ide/tagging/tagActions';
import { scriptRequest } from '../handler';

/** Actions carry their edits: none costs enough to be worked out later. */
export const codeAction = scriptRequest({
  type: CodeActionRequest.type,
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, CodeActionKind.RefactorRewrite],
    },
  },
  otherwise: null,
  answer: ({ script, show, services, settings, params: { range, context } }) => {
    const query = {
      range: script.toOffsets(range),
      diagnostics: context.diagnostics,
      documentChanges: services.client.workspace?.workspaceEdit?.documentChanges === true,
      canAsk: services.clientCommands.has('closedSet.dismissFinding'),
      ...(context.only ? { only: context.only } : {}),
    };
    const { localize } = services;
    const tag = { script, show, selection: query.range, localize, documentChanges: query.documentChanges };
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
    return [
      ...findingActions(services.checks.of(script, settings), query, localize),
      ...scriptDayActions(script, query, localize),
      ...(isAsked ? tagActions(tag, query) : []),
    ];
  },
});
