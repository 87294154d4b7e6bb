import { RequestType } from 'vscode-languageserver';
import { breakdownItems } from '../../ide/breakdown';
import { type BreakdownCategory, breakdownRequest, type EntityParams } from '../../protocol/requests';
import { scriptRequest } from '../handler';
import { scriptsIn } from '../scope';

export const breakdown = scriptRequest({
  type: new RequestType<EntityParams, readonly BreakdownCategory[], void>(breakdownRequest),
  otherwise: [],
  answer: async (request) =>
    breakdownItems(await scriptsIn(request, request.params.scope), request.services.localize),
});
