import { RequestType } from 'vscode-languageserver';
import { type SpeakLineParams, type SpeakLineResult, speakLineRequest } from '../../protocol/readAloud';
import { scriptRequest } from '../handler';
import { spokenItem } from '../voiceItems';

export const speakLine = scriptRequest({
  type: new RequestType<SpeakLineParams, SpeakLineResult, void>(speakLineRequest),
  otherwise: { kind: 'stale' },
  // A line of a plan stays what it is while somebody writes.
  outlivesEdits: true,
  answer: async ({ services, params: { uri, plan, line }, token }): Promise<SpeakLineResult> => {
    const found = services.readings.lineOf(uri, plan, line);
    if (!found) return { kind: 'stale' };
    const { rate, pitch } = found.utterance.delivery;
    return spokenItem(services, found.utterance, { voice: found.voice, rate, pitch }, token);
  },
});
