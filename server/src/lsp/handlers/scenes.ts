import { RequestType } from 'vscode-languageserver';
import { pageSetup } from '../../ide/pageSetup';
import { scenesOf } from '../../ide/sceneItems';
import { type ScenesResult, type ScriptParams, scenesRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const scenes = scriptRequest({
  type: new RequestType<ScriptParams, ScenesResult, void>(scenesRequest),
  otherwise: { version: 0, sections: [], scenes: [] },
  answer: ({ script, settings, services }) => scenesOf(script, pageSetup(settings), services.localize),
});
