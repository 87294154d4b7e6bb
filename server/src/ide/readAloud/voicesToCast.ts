import type { ShowReadAloud } from '../../core/screenplay/model';
import type { VoiceTraits } from '../../core/tableRead/model';
import type { VoiceItem } from '../../protocol/readAloud';
import type { OfferedItem } from './castReading';
import { engineOf, voiceItem } from './voiceItem';

/** The voices there are, of the engines that are named or of all, the best first. */
export interface VoiceList {
  list(engines?: readonly VoiceItem['engine'][]): Promise<readonly VoiceTraits[]>;
}

export interface CastingNeeds {
  /** Primary subtag. */
  readonly language: string;
  readonly choices: ShowReadAloud | undefined;
  /** Somebody has chosen files of neural voices. */
  readonly hasVoiceFiles: boolean;
}

/**
 * The voices that a script may be read with. Those of other engines are probed first, which a reading waits for only
 * where somebody has chosen one of them, or where no voice of ours speaks the language.
 */
export async function voicesToCast(
  voices: VoiceList,
  { language, choices, hasVoiceFiles }: CastingNeeds,
): Promise<readonly OfferedItem[]> {
  const embedded = await voices.list(['embedded']);
  const chosen = [choices?.narrator ?? [], Object.values(choices?.voices ?? {})].flat();
  const isEnough =
    !hasVoiceFiles &&
    embedded.some(({ languages }) => languages.includes(language)) &&
    chosen.every((id) => engineOf(id) === 'embedded');
  return offered(isEnough ? embedded : await voices.list());
}

export function offered(voices: readonly VoiceTraits[]): readonly OfferedItem[] {
  return voices.map((traits) => ({ traits, item: voiceItem(traits) }));
}
