import { RequestType } from 'vscode-languageserver';
import { planElementRename } from '../../ide/rename/renameElement';
import {
  type RenameElementParams,
  type RenameElementResult,
  renameElementRequest,
} from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { answerOf } from './rename';

export const renameElement = scriptRequest({
  type: new RequestType<RenameElementParams, RenameElementResult, void>(renameElementRequest),
  otherwise: null,
  answer: async ({ script, services, params: { category, key, newName } }) => {
    await services.workspace.scanned();
    return answerOf(
      planElementRename({
        show: services.workspace.showOf(script.uri),
        element: { category, key },
        newName,
        localize: services.localize,
        documentChanges: services.client.workspace?.workspaceEdit?.documentChanges === true,
      }),
    );
  },
});
