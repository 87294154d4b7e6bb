import { RequestType } from 'vscode-languageserver';
import { pageSetup } from '../../ide/pageSetup';
import { answerStoryMap } from '../../ide/storyMap/answerStoryMap';
import { type StoryMapParams, type StoryMapResult, storyMapRequest } from '../../protocol/requests';
import { scriptRequest } from '../handler';

export const storyMap = scriptRequest({
  type: new RequestType<StoryMapParams, StoryMapResult, void>(storyMapRequest),
  otherwise: { version: 0, sceneCount: 0, svg: '', layers: [], scenes: [] },
  answer: ({ script, params: { layers, width, standalone }, services, settings }) => {
    const { findings } = services.checks.of(script, settings);
    const about = { setup: pageSetup(settings), findings, localize: services.localize };
    return answerStoryMap(script, { ...about, layers, width, standalone });
  },
});
