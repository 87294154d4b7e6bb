import { InlayHintRequest } from 'vscode-languageserver';
import { inlayHints } from '../../ide/inlayHint';
import { pageSetup } from '../../ide/pageSetup';
import { scriptRequest } from '../handler';

export const inlayHint = scriptRequest({
  type: InlayHintRequest.type,
  capabilities: { inlayHintProvider: true },
  otherwise: null,
  answer: ({ script, params, settings, services }) => [
    ...inlayHints(script, script.toOffsets(params.range), {
      show: settings['pages.inlayHints'],
      setup: pageSetup(settings),
      localize: services.localize,
    }),
  ],
});
