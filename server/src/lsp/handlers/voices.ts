import { RequestType } from 'vscode-languageserver';
import { type VoicesResult, voicesRequest } from '../../protocol/readAloud';
import { request } from '../handler';
import { offeredVoices } from '../voiceItems';

export const voices = request({
  type: new RequestType<object, VoicesResult, void>(voicesRequest),
  otherwise: { voices: [], problems: [] },
  answer: async ({ services }) => {
    const offered = await offeredVoices(services);
    return { voices: offered.map(({ item }) => item), problems: [] };
  },
});
