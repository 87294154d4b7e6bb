import type { ReadingLine, ReadingPreset, ReadingSceneItem, VoiceItem } from './readAloud';

/**
 * What the page that plays a reading and the extension around it say to one another. The page owns the sound and its
 * clock; the extension owns the script and the light in the editor, and fetches the sound of lines.
 */
export type ToReadAloud =
  /** Another reading, or the same after an edit: `keep` goes on with the sound that is heard. */
  | {
      readonly kind: 'reading';
      readonly reading: PlayerReading;
      readonly at: number;
      readonly range?: LineRange;
      readonly start: 'keep' | 'play';
    }
  | ({ readonly kind: 'sound'; readonly plan: string; readonly line: number } & LineSound)
  | { readonly kind: 'failed'; readonly plan: string; readonly line: number; readonly message: string }
  | { readonly kind: 'do'; readonly action: PlayerAction }
  | ({ readonly kind: 'options' } & PlayerOptions)
  /** A voice by itself, in place of the reading, until `auditionEnds`; or why it cannot be heard. */
  | { readonly kind: 'audition'; readonly samples: ArrayBuffer; readonly sampleRate: number }
  | { readonly kind: 'audition'; readonly message: string }
  | { readonly kind: 'auditionEnds' }
  /** No script to read from now on. */
  | { readonly kind: 'nothing' };

export type FromReadAloud =
  | { readonly kind: 'ready' }
  | { readonly kind: 'want'; readonly plan: string; readonly line: number }
  /** Nothing that was wanted before is waited for any more. */
  | { readonly kind: 'callOff' }
  /** What is heard now: a line, two where two speak at once, none in a pause that belongs to no line. */
  | { readonly kind: 'lit'; readonly plan: string; readonly lit: readonly Lit[] }
  | { readonly kind: 'status'; readonly status: PlayerStatus; readonly at: number }
  /** Somebody stops it: the place that is lit is where they want to be. */
  | { readonly kind: 'stopHere' }
  /** How my own lines are to be shown while they are rehearsed. */
  | { readonly kind: 'showing'; readonly showing: Showing }
  | { readonly kind: 'speed'; readonly speed: number }
  | { readonly kind: 'follow' }
  | { readonly kind: 'preset'; readonly preset: ReadingPreset }
  /** What is read is to be chosen kind by kind. */
  | { readonly kind: 'chooseKinds' }
  /** Another voice is wanted for a role; the narrator's where there is no speaker. */
  | { readonly kind: 'voice'; readonly speaker?: string }
  | { readonly kind: 'cast' }
  | { readonly kind: 'rehearse' };

export interface PlayerReading {
  readonly plan: string;
  readonly title: string;
  readonly lines: readonly PlayerLine[];
  readonly scenes: readonly ReadingSceneItem[];
  readonly cast: readonly PlayerRole[];
  /** Who is rehearsed. */
  readonly part?: string;
}

/** A role as the mixer shows it; the narrator has no `speaker`. */
export interface PlayerRole {
  readonly speaker?: string;
  readonly voice: VoiceItem;
  /** As in `CastItem`. */
  readonly missing?: string;
}

export interface PlayerLine
  extends Pick<
    ReadingLine,
    'kind' | 'speaker' | 'volume' | 'pauseAfterMs' | 'dual' | 'mine' | 'estimatedMs' | 'element'
  > {
  /** As it stands in the script. */
  readonly text: string;
  /** Where each spoken word stands in `text`: its start and its end, one word after another. */
  readonly words: readonly number[];
}

/** Indexes of lines, `end` exclusive. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

export interface LineSound {
  /** Mono, 16 bits little endian. */
  readonly samples: ArrayBuffer;
  readonly sampleRate: number;
  readonly words: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly voice: VoiceItem;
  readonly insteadOf?: string;
}

export const playerActions = [
  'playPause',
  'play',
  'stop',
  'nextLine',
  'previousLine',
  'nextScene',
  'previousScene',
  'nextCue',
  'loop',
] as const;
export type PlayerAction = (typeof playerActions)[number];

export interface PlayerOptions {
  /** 0.5 to 2. */
  readonly speed: number;
  readonly preset: ReadingPreset;
  /** The light is in sight or was told to be. */
  readonly isFollowing: boolean;
}

export interface Lit {
  readonly line: number;
  /** Index of the spoken word; absent before the first, and where nobody speaks. */
  readonly word?: number;
}

export type PlayerStatus =
  | { readonly kind: 'stopped' | 'playing' | 'buffering' | 'paused' | 'ended' }
  /** The browser wants a click before it lets anything be heard. */
  | { readonly kind: 'needsClick' }
  /** A line of the part that is rehearsed: it is waited for. */
  | { readonly kind: 'mine' }
  | { readonly kind: 'failed'; readonly message: string };

/** What is shown of a line that is mine until it is over. */
export const showings = ['nothing', 'firstWords', 'all'] as const;
export type Showing = (typeof showings)[number];
