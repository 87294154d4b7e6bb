import { RequestType } from 'vscode-languageserver';
import { locationItems } from '../../ide/entities';
import { type EntityParams, type LocationItem, locationsRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { scriptsIn } from '../scope';

export const locations = scriptRequest({
  type: new RequestType<EntityParams, readonly LocationItem[], void>(locationsRequest),
  otherwise: [],
  answer: async (request) => locationItems(await scriptsIn(request, request.params.scope)),
});
