import type { CancellationToken } from 'vscode-languageserver';
import type { ShowReadAloud } from '../core/screenplay/model';
import type { Utterance } from '../core/tableRead/model';
import { CancelledError } from '../core/text/cancellation';
import type { OfferedItem } from '../ide/readAloud/castReading';
import { type SoundItem, soundItem } from '../ide/readAloud/soundItem';
import { engineOf, voiceItem } from '../ide/readAloud/voiceItem';
import { voiceProblem, voiceSentences } from '../ide/readAloud/voiceWords';
import { type SpeechRequest, VoiceError } from '../voice/engine';
import type { SpokenLine } from '../voice/voices';
import { signalOf } from './noteFiles';
import type { Services } from './services';

/** The voices there are, as casting and people see them: the best engine first. */
export async function offeredVoices({ voices }: Services): Promise<readonly OfferedItem[]> {
  return (await voices.list()).map((traits) => ({ traits, item: voiceItem(traits) }));
}

/**
 * The voices that a script may be read with. Those of other engines are probed first, which a reading waits for only
 * where somebody has chosen one of them, or where no voice of ours speaks the language.
 */
export async function voicesFor(
  services: Services,
  language: string,
  choices: ShowReadAloud | undefined,
): Promise<readonly OfferedItem[]> {
  const embedded = services.engines.filter(({ kind }) => kind === 'embedded');
  const prompt = (await Promise.all(embedded.map((engine) => engine.voices()))).flat();
  const chosen = [choices?.narrator ?? [], Object.values(choices?.voices ?? {})].flat();
  const isEnough =
    services.voiceFiles.isEmpty &&
    prompt.some(({ languages }) => languages.includes(language)) &&
    chosen.every((id) => engineOf(id) === 'embedded');
  return isEnough ? prompt.map((traits) => ({ traits, item: voiceItem(traits) })) : offeredVoices(services);
}

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

/** Who was heard, and why not who should have been. */
async function heardOf(services: Services, { voice, instead }: SpokenLine) {
  const { localize } = services;
  const known = (await offeredVoices(services)).find(({ item }) => item.id === voice);
  const item = known?.item ?? voiceItem({ id: voice, name: voice, gender: 'neutral', languages: [] });
  if (!instead) return { voice: item };
  const reason = voiceProblem({ code: instead.because, detail: instead.detail }, localize);
  return { voice: item, insteadOf: localize(voiceSentences.standsIn, { voice: item.name, reason }) };
}
