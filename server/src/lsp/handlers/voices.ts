import { RequestType } from 'vscode-languageserver';
import { offered } from '../../ide/readAloud/voicesToCast';
import { voiceProblem } from '../../ide/readAloud/voiceWords';
import { type VoicesResult, voicesRequest } from '../../protocol/readAloud';
import { request } from '../handler';

export const voices = request({
  type: new RequestType<object, VoicesResult, void>(voicesRequest),
  otherwise: { voices: [], problems: [] },
  answer: async ({ services }) => {
    const problems = await services.voiceFiles.problems();
    return {
      voices: offered(await services.voices.list()).map(({ item }) => item),
      problems: [...problems.values()].map((problem) => voiceProblem(problem, services.localize)),
    };
  },
});
