import type { VoiceTraits } from '../../server/src/core/tableRead/model';

/** A voice that nobody can hear, for tests of who gets which. */
export function voice(
  id: string,
  gender: VoiceTraits['gender'],
  pitch: number,
  speaker: string = id,
): VoiceTraits {
  return { id, name: id, gender, pitch, speaker, tract: 1, languages: ['en'] };
}
