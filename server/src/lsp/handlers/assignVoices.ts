import { RequestType } from 'vscode-languageserver';
import { assignVoices as assign } from '../../ide/readAloud/assignVoices';
import {
  type AssignVoicesParams,
  type AssignVoicesResult,
  assignVoicesRequest,
} from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import { showFileOf, takesVersions } from '../scope';

export const assignVoices = scriptRequest({
  type: new RequestType<AssignVoicesParams, AssignVoicesResult, void>(assignVoicesRequest),
  otherwise: null,
  // The script itself is not touched.
  outlivesEdits: true,
  answer: ({ script, show, services, params: { roles } }) => {
    const file = showFileOf(services, show);
    return (file && assign(file, script.screenplay, roles, takesVersions(services))) ?? null;
  },
});
