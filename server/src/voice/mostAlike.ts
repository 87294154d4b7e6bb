import type { VoiceTraits } from '../core/tableRead/model';
import { hashText } from '../core/text/hash';

/**
 * The voice that comes nearest to one that cannot speak now: in language first, then in gender, then in pitch. Where
 * nothing is known of that one, its name decides, so that two characters who lose their voices mostly stay two.
 */
export function mostAlike(
  voices: readonly VoiceTraits[],
  wished: string,
  traits: VoiceTraits | undefined,
): VoiceTraits | undefined {
  if (!traits) return voices[Number.parseInt(hashText(wished).slice(-6), 16) % voices.length];
  const [nearest] = voices
    .map((voice) => ({ voice, distance: distance(voice, traits) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.voice;
}

/** A wrong gender weighs as much as two octaves, a wrong language more than everything else together. */
function distance(voice: VoiceTraits, from: VoiceTraits): number {
  const language = from.languages.some((one) => voice.languages.includes(one)) ? 0 : 100;
  const octaves = voice.pitch && from.pitch ? Math.abs(Math.log2(voice.pitch / from.pitch)) : 0.5;
  return language + genderDistance(voice.gender, from.gender) + octaves;
}

function genderDistance(one: VoiceTraits['gender'], other: VoiceTraits['gender']): number {
  if (one === other) return 0;
  return one === 'neutral' || other === 'neutral' ? 1 : 2;
}
