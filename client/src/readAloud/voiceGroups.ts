import type { VoiceItem } from '../../../server/src/protocol/readAloud';

export interface VoiceGroup<V> {
  /** `foreign`: of any engine, in other languages than the script's. */
  readonly kind: VoiceItem['engine'] | 'foreign';
  readonly voices: readonly V[];
}

/** A computer may have hundreds of voices in all languages: the few that matter come before the many. */
const order = ['neural', 'embedded', 'system'] as const;

/** Voices as they are offered for a script of this language; groups that are empty are left out. */
export function voiceGroups<V extends Pick<VoiceItem, 'engine' | 'languages'>>(
  voices: readonly V[],
  language: string,
): readonly VoiceGroup<V>[] {
  const speaks = ({ languages }: V) => languages.includes(language);
  const own = order.map((kind) => ({
    kind,
    voices: voices.filter((voice) => voice.engine === kind && speaks(voice)),
  }));
  const foreign = { kind: 'foreign' as const, voices: voices.filter((voice) => !speaks(voice)) };
  return [...own, foreign].filter((group) => group.voices.length > 0);
}
