import type { VoiceTraits } from '../../core/tableRead/model';

/**
 * One of the embedded voices: a recorded speaker of Flite's, as recorded or made into somebody else by another pitch and
 * another length of the vocal tract. Only those that a recognizer understands are here; docs/voices.md has the figures.
 */
export interface EmbeddedPreset extends VoiceTraits {
  readonly speaker: keyof typeof speakers;
  readonly pace: number;
  /** Mean fundamental frequency as it is heard, in hertz: set where `isPitchSet`, else the speaker's own. */
  readonly pitch: number;
  readonly tract: number;
  readonly isPitchSet: boolean;
  /** Decibels that bring it to where all of them are: as recorded they are 12 apart. */
  readonly gain: number;
}

/**
 * The recorded speakers. Mean pitch in hertz, measured from what Flite makes of the lines of the tests; pace against the
 * estimate of how long words take, over 161 lines of a feature.
 */
const speakers = {
  rms: { pitch: 104, pace: 1.05 },
  slt: { pitch: 174, pace: 0.93 },
  awb: { pitch: 132, pace: 0.94 },
  kal16: { pitch: 92, pace: 0.88 },
} as const;
/** Those whose pitch Flite sets when asked. The model of the other has its melody built in. */
const flexible: ReadonlySet<string> = new Set(['slt', 'awb', 'kal16']);

export const embeddedPresets: readonly EmbeddedPreset[] = [
  preset('Baritone', 'male', 'rms', 0.3),
  preset('Mezzo', 'female', 'slt', -5.6),
  preset('Tenor', 'male', 'rms', 1.5, 135, 1.1),
  preset('Alto', 'female', 'slt', -5.6, 160, 0.93),
  preset('Bass', 'male', 'rms', 1.4, 75),
  preset('Soprano', 'female', 'slt', -3.6, 260),
  preset('Soft Baritone', 'male', 'slt', -2.8, 115, 0.83),
  preset('Youth', 'neutral', 'rms', 3.5, 195, 1.2),
  preset('Contralto', 'female', 'slt', -2.8, 130),
  preset('Machine', 'neutral', 'kal16', 6.5, 130, 1.06),
  preset('Scot', 'male', 'awb', -0.8),
];

export function presetOf(id: string): EmbeddedPreset | undefined {
  return embeddedPresets.find((one) => one.id === id);
}

/** What a preset asks of Flite, and what is done to its answer: first the shift of pitch, then the playing faster. */
export interface Manner {
  readonly speaker: string;
  /** Mean fundamental frequency to ask Flite for, in hertz; the speaker's own where absent. */
  readonly pitch?: number;
  /** Factor of all durations. */
  readonly stretch: number;
  /** Factor of the pitch, resonances unchanged. */
  readonly shift: number;
  /** How much faster it is played, which scales resonances, pitch and pace. */
  readonly speed: number;
}

/**
 * Playing a voice faster shortens its vocal tract, and raises its pitch and hurries it too; the two are taken back
 * beforehand, by Flite where it can.
 *
 * @param rate factor of the voice's own, 0.5 to 2; what is outside counts as the nearest
 * @param pitch the same
 */
export function mannerOf(preset: EmbeddedPreset, rate: number, pitch: number): Manner {
  const { speaker, tract: speed } = preset;
  const plain = { speaker, speed, shift: 1, stretch: speed / within(rate) };
  if (!preset.isPitchSet && pitch === 1) return plain;
  const wanted = (preset.pitch * within(pitch)) / speed;
  return flexible.has(speaker)
    ? { ...plain, pitch: wanted }
    : { ...plain, shift: wanted / speakers[speaker].pitch };
}

function within(factor: number): number {
  return Math.max(0.5, Math.min(2, factor));
}

function preset(
  name: string,
  gender: VoiceTraits['gender'],
  speaker: EmbeddedPreset['speaker'],
  gain: number,
  pitch?: number,
  tract = 1,
): EmbeddedPreset {
  const id = [`embedded:${speaker}`, ...(tract === 1 ? [] : [tract]), ...(pitch ? [pitch] : [])].join('-');
  // Pitch and tract are made without a change of pace.
  const { pace, pitch: own } = speakers[speaker];
  const traits = { id, name, gender, speaker, tract, pace, languages: ['en'] };
  return { ...traits, pitch: pitch ?? own, isPitchSet: pitch !== undefined, gain };
}
