import { RequestType } from 'vscode-languageserver';
import { pageSetup } from '../../ide/pageSetup';
import { scriptStatus as statusAt } from '../../ide/sceneItems';
import { type ScriptStatus, type ScriptStatusParams, scriptStatusRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const scriptStatus = scriptRequest({
  type: new RequestType<ScriptStatusParams, ScriptStatus, void>(scriptStatusRequest),
  otherwise: { pages: 0, scenes: 0, words: 0 },
  answer: ({ script, params, settings }) => statusAt(script, params.line, pageSetup(settings)),
});
