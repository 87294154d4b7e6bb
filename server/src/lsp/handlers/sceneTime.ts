import { RequestType } from 'vscode-languageserver';
import { sceneTime as timeOf } from '../../ide/readAloud/sceneTime';
import { type SceneTimeParams, sceneTimeRequest } from '../../protocol/readAloud';
import { scriptRequest } from '../handler';

export const sceneTime = scriptRequest({
  type: new RequestType<SceneTimeParams, string, void>(sceneTimeRequest),
  otherwise: '',
  answer: ({ script: { screenplay }, params, services }) => {
    const scene = screenplay.scenes[params.ordinal - 1];
    return scene ? timeOf(screenplay, scene, services.localize) : '';
  },
});
