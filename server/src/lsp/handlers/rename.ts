import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from 'vscode-languageserver';
import { planRename, prepareRename as prepare, type RenameAnswer } from '../../ide/rename/rename';
import { scriptRequest } from '../handler';

/** A refusal is an answer for the person: editors show the message of an error. */
export function answerOf<T>(result: RenameAnswer<T>): T {
  if (result.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, result.message);
  return result.answer;
}

export const prepareRename = scriptRequest({
  type: PrepareRenameRequest.type,
  otherwise: null,
  answer: ({ script, services, params }) =>
    answerOf(prepare(script, script.toOffset(params.position), services.localize)),
});

export const rename = scriptRequest({
  type: RenameRequest.type,
  capabilities: { renameProvider: { prepareProvider: true } },
  otherwise: null,
  answer: async ({ script, services, params: { position, newName } }) => {
    await services.workspace.scanned();
    const edits = services.client.workspace?.workspaceEdit;
    const query = {
      script,
      show: services.workspace.showOf(script.uri),
      offset: script.toOffset(position),
      newName,
      localize: services.localize,
      editor: {
        documentChanges: edits?.documentChanges === true,
        annotations: edits?.changeAnnotationSupport !== undefined,
      },
    };
    return answerOf(planRename(query));
  },
});
