import { RequestType } from 'vscode-languageserver';
import { setStatus } from '../../core/assistant/revisionMap/updateMap';
import { replacingEdit } from '../../ide/replacingEdit';
import {
  type SetTaskStatusParams,
  type SetTaskStatusResult,
  setTaskStatusRequest,
} from '../../protocol/revisionMap';
import { scriptRequest } from '../handler';
import { takesVersions } from '../scope';

export const setTaskStatus = scriptRequest({
  type: new RequestType<SetTaskStatusParams, SetTaskStatusResult, void>(setTaskStatusRequest),
  otherwise: null,
  answer: async ({ script, settings, services, params: { id, status, reason } }) => {
    const mapUri = services.maps.uriOf(script, settings);
    const text = await services.maps.textOf(mapUri);
    const changed = text === undefined ? undefined : setStatus(text, id, status, reason);
    if (text === undefined || changed === undefined) return null;
    return replacingEdit(mapUri, text, changed, takesVersions(services));
  },
});
