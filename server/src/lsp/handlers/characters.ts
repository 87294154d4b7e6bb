import { RequestType } from 'vscode-languageserver';
import { characterItems } from '../../ide/entities';
import { type CharacterItem, charactersRequest, type EntityParams } from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { scriptsIn } from '../scope';

export const characters = scriptRequest({
  type: new RequestType<EntityParams, readonly CharacterItem[], void>(charactersRequest),
  otherwise: [],
  answer: async (request) => characterItems(await scriptsIn(request, request.params.scope)),
});
