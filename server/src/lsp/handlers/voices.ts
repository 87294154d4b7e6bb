import { RequestType } from 'vscode-languageserver';
import { voiceFacts } from '../../ide/readAloud/voiceFileWords';
import { offered } from '../../ide/readAloud/voicesToCast';
import { type VoicesResult, voicesRequest } from '../../protocol/readAloud';
import { request } from '../handler';
import { voiceFileItems } from '../voiceFileItems';

export const voices = request({
  type: new RequestType<object, VoicesResult, void>(voicesRequest),
  otherwise: { voices: [], problems: [] },
  answer: async ({ services: { voices, voiceFiles, localize } }) => {
    const listed = offered(await voices.list());
    const reports = await voiceFiles.reports();
    const files = await voiceFileItems(voiceFiles, voiceFiles.files, localize);
    return {
      voices: listed.map(({ item }) => {
        const report = reports.get(item.id);
        return report ? { ...item, report: voiceFacts(report, localize) } : item;
      }),
      problems: files.filter(({ isVoice }) => !isVoice).map(({ message }) => message),
    };
  },
});
