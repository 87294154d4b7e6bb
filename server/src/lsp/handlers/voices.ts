import { RequestType } from 'vscode-languageserver';
import { voiceProblem } from '../../ide/readAloud/voiceWords';
import { type VoicesResult, voicesRequest } from '../../protocol/readAloud';
import { request } from '../handler';
import { offeredVoices } from '../voiceItems';

export const voices = request({
  type: new RequestType<object, VoicesResult, void>(voicesRequest),
  otherwise: { voices: [], problems: [] },
  answer: async ({ services }) => {
    const offered = await offeredVoices(services);
    const problems = await services.voiceFiles.problems();
    return {
      voices: offered.map(({ item }) => item),
      problems: problems.map((problem) => voiceProblem(problem, services.localize)),
    };
  },
});
