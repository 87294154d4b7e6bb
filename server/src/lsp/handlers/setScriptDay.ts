import { RequestType } from 'vscode-languageserver';
import { setScriptDayEdits } from '../../ide/setScriptDay';
import { workspaceEdit } from '../../ide/tagging/workspaceEdit';
import {
  type SetScriptDayParams,
  type SetScriptDayResult,
  setScriptDayRequest,
} from '../../protocol/requests';
import { contentModified } from '../guard';
import { scriptRequest } from '../handler';

export const setScriptDay = scriptRequest({
  type: new RequestType<SetScriptDayParams, SetScriptDayResult, void>(setScriptDayRequest),
  otherwise: null,
  answer: ({ script, params }) => {
    if (script.version !== params.version) throw contentModified();
    const edits = setScriptDayEdits(script, params.scene, params.day);
    return edits.length === 0 ? null : workspaceEdit(script, edits, true);
  },
});
