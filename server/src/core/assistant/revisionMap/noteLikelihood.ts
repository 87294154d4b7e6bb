import { straightenMarks } from '../../text/straightenMarks';
import type { SourceNote } from '../sourceNote';
import type { CandidateScene, PlacementVote } from './votes';

/**
 * How much likelier the words of a note become for a model once it has read a scene. Nothing is asked and nothing is
 * answered, so that an instruction in a note or a scene has nothing to change; and it is what even a small model does
 * well: it was trained to foresee words. Part of what makes a vote: raise the version when a word changes.
 */
export const likelihoodVersion = 1;

/** A stretch of text whose words are rated, and what stands before it. */
export interface RatedText {
  readonly before: string;
  readonly text: string;
}

/** Characters of a scene that are read. What comes later in a long scene is not weighed. */
const longestScene = 2800;

const nothing = '...';

export function noteAfter(scene: CandidateScene | undefined, note: SourceNote): RatedText {
  const read = scene ? straightenMarks(scene.text).slice(0, longestScene) : nothing;
  return {
    before: `A scene of a screenplay:\n\n${read}\n\nA note from the producer about this scene:`,
    text: ` ${straightenMarks(note.text)}`,
  };
}

/**
 * Sum over the tokens of the note of what a scene adds to them, in nats. Tokens that a scene makes less likely do not
 * count: a note is often about one thing in a scene, and the rest of it is talk.
 */
export function gainOf(withScene: readonly number[], alone: readonly number[]): number {
  return withScene.reduce((sum, each, at) => sum + Math.max(0, each - (alone[at] ?? each)), 0);
}

/** The candidates held against one another: how far each stands from their mean, in standard deviations, as odds. */
export function votesOfGains(
  gains: readonly { readonly ordinal: number; readonly gain: number }[],
): readonly PlacementVote[] {
  const mean = gains.reduce((sum, { gain }) => sum + gain, 0) / Math.max(1, gains.length);
  const spread = Math.sqrt(
    gains.reduce((sum, { gain }) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length),
  );
  if (spread === 0) return [];
  return gains.map(({ ordinal, gain }) => ({ ordinal, likely: 1 / (1 + Math.exp((mean - gain) / spread)) }));
}
