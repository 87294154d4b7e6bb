import { RequestType } from 'vscode-languageserver';
import { CancelledError } from '../../core/text/cancellation';
import {
  type ProbeVoiceFileParams,
  type ProbeVoiceFileResult,
  probeVoiceFileRequest,
} from '../../protocol/readAloud';
import { ChosenVoiceFiles } from '../../voice/chosenVoiceFiles';
import { request } from '../handler';
import { voiceFileItems } from '../voiceFileItems';

/** By an engine for this file alone, which is gone afterwards. */
export const probeVoiceFile = request({
  type: new RequestType<ProbeVoiceFileParams, ProbeVoiceFileResult, void>(probeVoiceFileRequest),
  otherwise: { path: '', isVoice: false, message: 'The file could not be tried. The log says why.' },
  answer: async ({ params: { path }, services: { openVoiceFiles, localize }, token }) => {
    const alone = new ChosenVoiceFiles(openVoiceFiles);
    alone.use([path]);
    const stop = token.onCancellationRequested(() => void alone.close());
    try {
      const [item] = await voiceFileItems(alone, [path], localize);
      if (item === undefined || token.isCancellationRequested) throw new CancelledError();
      return item;
    } finally {
      stop.dispose();
      await alone.close();
    }
  },
});
