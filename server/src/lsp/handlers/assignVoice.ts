import { RequestType } from 'vscode-languageserver';
import { assignVoice as assign } from '../../ide/readAloud/assignVoice';
import { type AssignVoiceParams, type AssignVoiceResult, assignVoiceRequest } from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import { showFileOf, takesVersions } from '../scope';

export const assignVoice = scriptRequest({
  type: new RequestType<AssignVoiceParams, AssignVoiceResult, void>(assignVoiceRequest),
  otherwise: null,
  // The script itself is not touched.
  outlivesEdits: true,
  answer: ({ show, services, params }) => {
    const file = showFileOf(services, show);
    return (file && assign(file, show.file.readAloud, params, takesVersions(services))) ?? null;
  },
});
