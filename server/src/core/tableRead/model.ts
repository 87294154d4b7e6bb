import type { Range } from '../text/range';

/**
 * What a table read is made of: the script as utterances, in the order they are heard. Values only. Nothing here knows
 * of sound: a voice is a name with traits, a pause is a number, and what computes either is elsewhere.
 *
 * All ranges count from the start of the script.
 */
export interface ReadingPlan {
  /** Of the script's words, as its headings and settings tell: `en`, `de`. Expansions and voices go by it. */
  readonly language: string;
  /** In the order they are heard; of a dual dialogue the left column first (see `Utterance.dual`). */
  readonly utterances: readonly Utterance[];
  /** Those that hold something to hear, in order. */
  readonly scenes: readonly ReadingScene[];
  /** Keys of those who speak, most words first; never the narrator's. */
  readonly speakers: readonly string[];
}

/** A scene, or what stands before the first one, as a stretch of the plan. */
export interface ReadingScene {
  /** Ordinal of the scene; 0 for what precedes the first heading. */
  readonly ordinal: number;
  /** As it is shown: heading and number as written; the script's title before the first heading. */
  readonly title: string;
  /** Indexes into the utterances, `end` exclusive. */
  readonly first: number;
  readonly end: number;
}

/** What of a script can be heard, each by itself: what a preset decides about. */
export const spokenKinds = [
  'titlePage',
  'section',
  'heading',
  'action',
  'shot',
  'centered',
  'transition',
  'cue',
  'extension',
  'parenthetical',
  'dialogue',
  'lyric',
] as const;
export type SpokenKind = (typeof spokenKinds)[number];

/** How one kind is heard: not at all, by the narrator, or by the character it belongs to. */
export const readings = ['hidden', 'narrator', 'character'] as const;
export type Reading = (typeof readings)[number];
export type ReadingStyle = Readonly<Record<SpokenKind, Reading>>;

/** Who is heard: the narrator, or a character by key. A group that speaks as one is a speaker of its own. */
export type Speaker = { readonly kind: 'narrator' } | { readonly kind: 'character'; readonly key: string };

/** One sentence, or what stands for one: the unit that is asked of a voice, played and lit up. */
export interface Utterance {
  /** Its index in the plan. */
  readonly index: number;
  readonly kind: SpokenKind;
  readonly speaker: Speaker;
  /** Ordinal of its scene; 0 before the first heading. */
  readonly scene: number;
  /** The sentence in the script. */
  readonly range: Range;
  /** What of the range is not printed: notes, marks of emphasis. */
  readonly hidden?: readonly Range[];
  /** The whole element that it is a sentence of: what "the next line" steps over. */
  readonly element: Range;
  /** The words as a person would say them; never empty. */
  readonly text: string;
  /** In order; every spoken word belongs to a stretch of the script. */
  readonly words: readonly SpokenWord[];
  readonly delivery: Delivery;
  /** Silence that follows, in milliseconds; 0 to 3000. */
  readonly pauseAfterMs: number;
  /** Set where two speak at once: utterances of the two sides of one block are heard from the same moment on. */
  readonly dual?: { readonly block: number; readonly side: 'left' | 'right' };
  /** A line of the part that is rehearsed: nobody speaks it, it is waited for. */
  readonly mine?: true;
}

/** One word of `Utterance.text`, with what it stands for: `twelve` and `A` both for `12A`. */
export interface SpokenWord {
  /** In `Utterance.text`. */
  readonly spoken: Range;
  readonly source: Range;
}

/** How a line is said, as factors of the voice's own manner; all 1 where nothing is told. */
export interface Delivery {
  /** 0.5 to 2; above 1 is faster. */
  readonly rate: number;
  /** 0.5 to 2; above 1 is higher. */
  readonly pitch: number;
  /** 0 to 1.5. */
  readonly volume: number;
}

/** What of the script is read. */
export type ReadingScope =
  | { readonly kind: 'script' }
  /** From the line that holds the offset to the end. */
  | { readonly kind: 'from'; readonly offset: number }
  /** Ordinals, both inclusive. */
  | { readonly kind: 'scenes'; readonly first: number; readonly last: number }
  /** The sentences that touch the range. */
  | { readonly kind: 'selection'; readonly range: Range }
  /** The scenes in which a character speaks: in each, their speeches and the speech before each as the cue. */
  | { readonly kind: 'sides'; readonly character: string };

/** A voice as casting sees it: enough to tell two apart, nothing of how it is made. */
export interface VoiceTraits {
  /** Unique over all engines: `embedded:rms-135`, `system:Samantha`. */
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
  readonly gender: 'female' | 'male' | 'neutral';
  /** Mean fundamental frequency, in hertz; absent where unknown. */
  readonly pitch?: number;
  /** Length of the vocal tract against the speaker it was made from: above 1 sounds smaller and brighter. */
  readonly tract?: number;
  /** The recorded speaker that it is made from: two voices of one speaker are easier to mix up. */
  readonly speaker?: string;
  /** How long it takes against the estimate of `timing.ts`: 1.05 takes a twentieth longer; absent where unknown. */
  readonly pace?: number;
  /** Primary language subtags that it speaks well. */
  readonly languages: readonly string[];
}
