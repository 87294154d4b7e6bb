import type { VoiceTraits } from './model';

/**
 * How easily two voices are taken for one another: 1 for the same voice, 0 for two that nobody mixes up. Estimated from
 * what is known of them; a trait that one does not tell makes them neither nearer nor farther.
 */
export function likeness(a: VoiceTraits, b: VoiceTraits): number {
  if (a.id === b.id) return 1;
  const octaves = a.pitch && b.pitch ? Math.abs(Math.log2(a.pitch / b.pitch)) : 0;
  const tract = a.tract && b.tract ? Math.abs(a.tract - b.tract) : 0;
  const speaker = a.speaker !== undefined && a.speaker === b.speaker ? 0 : 0.25;
  const apart =
    (a.gender === b.gender ? 0 : 0.3) +
    0.4 * Math.min(1, octaves) +
    0.15 * Math.min(1, tract / 0.25) +
    speaker;
  return Math.max(0, 0.9 - apart);
}
