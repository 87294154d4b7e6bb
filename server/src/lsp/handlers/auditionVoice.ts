import { RequestType } from 'vscode-languageserver';
import { styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { auditionLine } from '../../ide/readAloud/auditionLine';
import { voiceSentences } from '../../ide/readAloud/voiceWords';
import {
  type AuditionVoiceParams,
  type AuditionVoiceResult,
  auditionVoiceRequest,
} from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import { spokenItem } from '../voiceItems';

export const auditionVoice = scriptRequest({
  type: new RequestType<AuditionVoiceParams, AuditionVoiceResult, void>(auditionVoiceRequest),
  otherwise: { kind: 'failed', message: '' },
  outlivesEdits: true,
  answer: async ({ script, services, params: { voice, speaker }, token }): Promise<AuditionVoiceResult> => {
    const pronunciations = script.screenplay.showFile.readAloud?.pronunciations;
    const plan = planReading(script.screenplay, {
      style: styleOf('tableRead'),
      ...(pronunciations && { pronunciations }),
    });
    const ours = { text: services.localize(voiceSentences.audition), words: [] };
    const line = auditionLine(script, plan, speaker) ?? ours;
    return spokenItem(services, line, { voice, rate: 1, pitch: 1 }, token);
  },
});
