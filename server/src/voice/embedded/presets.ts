import type { VoiceTraits } from '../../core/tableRead/model';

/**
 * One of the embedded voices: a recorded speaker of Flite's, as recorded or made into somebody else by another pitch and
 * another length of the vocal tract. Only those that a recognizer understands are here; docs/voices.md has the figures.
 */
export interface EmbeddedPreset extends VoiceTraits {
  readonly speaker: 'rms' | 'slt' | 'awb' | 'kal16';
  /** Mean fundamental frequency as it is heard, in hertz: set where `isPitchSet`, else the speaker's own. */
  readonly pitch: number;
  readonly tract: number;
  readonly isPitchSet: boolean;
}

/** Mean pitch of the recorded speakers, in hertz, measured from what Flite makes of the lines of the tests. */
const ownPitch = { rms: 95, slt: 175, awb: 125, kal16: 95 };

export const embeddedPresets: readonly EmbeddedPreset[] = [
  preset('Baritone', 'male', 'rms'),
  preset('Mezzo', 'female', 'slt'),
  preset('Tenor', 'male', 'rms', 135, 1.1),
  preset('Alto', 'female', 'slt', 160, 0.93),
  preset('Bass', 'male', 'rms', 75),
  preset('Soprano', 'female', 'slt', 260),
  preset('Soft Baritone', 'male', 'slt', 115, 0.83),
  preset('Youth', 'neutral', 'rms', 195, 1.2),
  preset('Contralto', 'female', 'slt', 130),
  preset('Machine', 'neutral', 'kal16', 130, 1.06),
  preset('Scot', 'male', 'awb'),
];

export function presetOf(id: string): EmbeddedPreset | undefined {
  return embeddedPresets.find((one) => one.id === id);
}

/** What a preset asks of Flite, and how much faster its answer is played. */
export interface Manner {
  readonly speaker: string;
  /** Mean fundamental frequency before it is played faster, in hertz; the speaker's own where absent. */
  readonly pitch?: number;
  /** Factor of all durations before it is played faster. */
  readonly stretch: number;
  /** Resampling factor, which scales the resonances: they go with the length of the vocal tract. */
  readonly speed: number;
}

/**
 * Playing a voice faster shortens its vocal tract, and raises its pitch and hurries it too; the two are taken back
 * beforehand, where Flite can set them without touching the resonances.
 *
 * @param rate factor of the voice's own, 0.5 to 2; what is outside counts as the nearest
 * @param pitch the same
 */
export function mannerOf(preset: EmbeddedPreset, rate: number, pitch: number): Manner {
  const { speaker, tract } = preset;
  const stretch = tract / within(rate);
  if (!preset.isPitchSet && pitch === 1) return { speaker, stretch, speed: tract };
  return { speaker, stretch, speed: tract, pitch: (preset.pitch * within(pitch)) / tract };
}

function within(factor: number): number {
  return Math.max(0.5, Math.min(2, factor));
}

function preset(
  name: string,
  gender: VoiceTraits['gender'],
  speaker: EmbeddedPreset['speaker'],
  pitch?: number,
  tract = 1,
): EmbeddedPreset {
  const id = [`embedded:${speaker}`, ...(tract === 1 ? [] : [tract]), ...(pitch ? [pitch] : [])].join('-');
  const traits = { id, name, gender, speaker, tract, languages: ['en'] };
  return { ...traits, pitch: pitch ?? ownPitch[speaker], isPitchSet: pitch !== undefined };
}
