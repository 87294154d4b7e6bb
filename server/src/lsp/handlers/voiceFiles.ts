import { RequestType } from 'vscode-languageserver';
import { type VoiceFilesResult, voiceFilesRequest } from '../../protocol/readAloud';
import { request } from '../handler';
import { voiceFileItems } from '../voiceFileItems';

export const voiceFiles = request({
  type: new RequestType<object, VoiceFilesResult, void>(voiceFilesRequest),
  otherwise: { files: [] },
  answer: async ({ services: { voiceFiles, localize } }) => ({
    files: await voiceFileItems(voiceFiles, voiceFiles.files, localize),
  }),
});
