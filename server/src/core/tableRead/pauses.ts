import type { SpokenKind } from './model';

/**
 * Silence between what is heard, in milliseconds: estimates, in the order in which a script parts its words (a sentence
 * from the next, a speech, a paragraph, a scene). Nobody has judged them by listening.
 */
export const pauses = {
  /** Between sentences of one paragraph or speech. */
  sentence: 250,
  /** Behind a name, an extension or a parenthetical that is read out. */
  cue: 150,
  /** Between two speeches. */
  speech: 400,
  /** Between paragraphs, and between action and speech. */
  paragraph: 500,
  /** Behind a heading. */
  heading: 700,
  /** Behind a transition. */
  transition: 1000,
  /** Before another scene, whether or not its heading is read. */
  scene: 1200,
  /** `(beat)` */
  beat: 1000,
  /** `(pause)`, `(silence)` */
  pause: 1500,
  /** `(long pause)` */
  longPause: 2500,
  /** Dots or dashes by themselves. */
  ellipsis: 600,
} as const;

/** However much is added up. */
export const longestPause = 3000;

/** What decides how long the silence between two utterances is. */
export interface Neighbor {
  readonly kind: SpokenKind;
  readonly scene: number;
  readonly element: { readonly start: number };
  /** The same object for all that stands under one cue. */
  readonly speech?: object | undefined;
}

export function pauseBetween(before: Neighbor, after: Neighbor): number {
  if (before.kind === 'transition') return pauses.transition;
  if (before.scene !== after.scene) return pauses.scene;
  if (before.kind === 'heading') return after.kind === 'heading' ? pauses.sentence : pauses.heading;
  if (before.kind === 'section') return pauses.heading;
  if (after.kind === 'heading') return pauses.scene;
  if (before.element.start === after.element.start && before.kind === after.kind) return pauses.sentence;
  if (before.speech && after.speech && isLabel(before.kind)) return pauses.cue;
  if (before.speech && before.speech === after.speech) return pauses.sentence;
  return before.speech && after.speech ? pauses.speech : pauses.paragraph;
}

function isLabel(kind: SpokenKind): boolean {
  return kind === 'cue' || kind === 'extension' || kind === 'parenthetical';
}
