import type { CancellationToken } from 'vscode-languageserver';
import type { Utterance } from '../core/tableRead/model';
import { CancelledError } from '../core/text/cancellation';
import { type SoundItem, soundItem } from '../ide/readAloud/soundItem';
import { voiceItem } from '../ide/readAloud/voiceItem';
import { voiceProblem, voiceSentences } from '../ide/readAloud/voiceWords';
import { type SpeechRequest, VoiceError } from '../voice/engine';
import type { SpokenLine } from '../voice/voices';
import { signalOf } from './noteFiles';
import type { Services } from './services';

export type SpokenItem = SoundItem | { readonly kind: 'failed'; readonly message: string };

/** One line as sound, or the reason why there is none. */
export async function spokenItem(
  services: Services,
  line: Pick<Utterance, 'text' | 'words'>,
  request: Omit<SpeechRequest, 'text'>,
  token: CancellationToken,
): Promise<SpokenItem> {
  const { voices, localize, log } = services;
  if (request.voice === '') return { kind: 'failed', message: localize(voiceSentences.noVoices) };
  try {
    const spoken = await voices.speak({ text: line.text, ...request }, signalOf(token));
    return soundItem(line, { ...spoken, ...(await heardOf(services, spoken)) });
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof VoiceError)) throw error;
    log.info(error.message);
    return { kind: 'failed', message: voiceProblem(error, localize) };
  }
}

/** Who was heard, and why not who should have been. Only the engine that spoke is asked: others may have to be probed. */
async function heardOf({ voices, localize }: Services, { voice, engine, instead }: SpokenLine) {
  const known = (await voices.list([engine])).find(({ id }) => id === voice);
  const item = voiceItem(known ?? { id: voice, name: voice, gender: 'neutral', languages: [] });
  if (!instead) return { voice: item };
  const reason = voiceProblem({ code: instead.because, detail: instead.detail }, localize);
  return { voice: item, insteadOf: localize(voiceSentences.standsIn, { voice: item.name, reason }) };
}
