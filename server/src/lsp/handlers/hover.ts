import { HoverRequest } from 'vscode-languageserver';
import { hoverAt } from '../../ide/hover';
import { pageSetup } from '../../ide/pageSetup';
import { scriptRequest } from '../handler';

export const hover = scriptRequest({
  type: HoverRequest.type,
  capabilities: { hoverProvider: true },
  otherwise: null,
  answer: ({ script, show, params, services, settings }) =>
    hoverAt(script, show, script.toOffset(params.position), services.localize, pageSetup(settings)) ?? null,
});
