import type { CancellationToken } from '../../text/cancellation';
import type { SourceNote } from '../sourceNote';
import type { Placement, TaskScene } from './model';

/**
 * What a model says of the scenes that code found for a note, and how far it is believed. A model only chooses among
 * candidates: it names no scene that code did not think of, and it is believed as far as it was right about judged notes.
 */
export interface PlacementVoter {
  /** Says of each candidate how likely the note is about it; nothing where it has nothing to say. */
  vote(
    note: SourceNote,
    candidates: readonly CandidateScene[],
    token: CancellationToken,
  ): Promise<readonly PlacementVote[]>;
}

export interface CandidateScene extends TaskScene {
  /** As printed, heading included. */
  readonly text: string;
}

export interface PlacementVote {
  readonly ordinal: number;
  /** From 0 to 1; 0.5 says nothing. */
  readonly likely: number;
}

/**
 * The placement with votes in it: the order follows both, and each scene keeps both scores.
 *
 * @param trust how far votes are believed, from 0, not at all; see `trustIn`
 */
export function withVotes(placement: Placement, votes: readonly PlacementVote[], trust: number): Placement {
  const byOrdinal = new Map(votes.map(({ ordinal, likely }) => [ordinal, likely]));
  const voted = placement.scenes.map((scene) => {
    const likely = byOrdinal.get(scene.ordinal);
    return likely === undefined ? scene : { ...scene, modelScore: clamp(likely, 0, 1) };
  });
  const rank = (scene: TaskScene) => logOdds(scene.score) + trust * logOdds(scene.modelScore ?? 0.5);
  return { ...placement, scenes: [...voted].sort((a, b) => rank(b) - rank(a) || a.ordinal - b.ordinal) };
}

/** A placement that was voted on, and the scenes that people named. */
export interface JudgedVotes {
  readonly placement: Placement;
  readonly votes: readonly PlacementVote[];
  readonly named: readonly number[];
}

const trusts = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3];
/** A model must do better by so much of a mean reciprocal rank before it is believed any further. */
const leastGain = 0.005;

/**
 * How far to believe a model, from what it said of judged notes: as far as it makes the order better, and not at all
 * where it makes it no better. The best scene first counts most, then where the others stand.
 */
export function trustIn(judged: readonly JudgedVotes[]): number {
  let best = { trust: 0, worth: worthOf(judged, 0) };
  for (const trust of trusts.slice(1)) {
    const worth = worthOf(judged, trust);
    if (worth > best.worth + leastGain) best = { trust, worth };
  }
  return best.trust;
}

/** Mean average precision over the notes that have a scene. */
function worthOf(judged: readonly JudgedVotes[], trust: number): number {
  const precisions = judged.flatMap(({ placement, votes, named }) => {
    const { scenes } = withVotes(placement, votes, trust);
    return named.length === 0
      ? []
      : [
          averagePrecision(
            scenes.map(({ ordinal }) => ordinal),
            named,
          ),
        ];
  });
  return precisions.reduce((sum, each) => sum + each, 0) / Math.max(1, precisions.length);
}

function averagePrecision(found: readonly number[], named: readonly number[]): number {
  let right = 0;
  let sum = 0;
  found.forEach((ordinal, at) => {
    if (!named.includes(ordinal)) return;
    right++;
    sum += right / (at + 1);
  });
  return sum / named.length;
}

function logOdds(probability: number): number {
  const within = clamp(probability, 0.02, 0.98);
  return Math.log(within / (1 - within));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
