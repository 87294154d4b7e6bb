import assert from 'node:assert/strict';
import type { Placement } from '../../../../server/src/core/assistant/revisionMap/model';
import {
  type JudgedVotes,
  trustIn,
  withVotes,
} from '../../../../server/src/core/assistant/revisionMap/votes';

const note = { id: 'n', text: 'note', file: 'f', line: 1 };

function placement(...scores: readonly number[]): Placement {
  const scenes = scores.map((score, at) => ({
    ordinal: at + 1,
    heading: 'INT.',
    line: at + 1,
    score,
    evidence: [],
  }));
  return { note, scenes };
}

function order(
  votes: Readonly<Record<number, number>>,
  trust: number,
  of = placement(0.6, 0.5, 0.2),
): readonly number[] {
  const list = Object.entries(votes).map(([ordinal, likely]) => ({ ordinal: Number(ordinal), likely }));
  return withVotes(of, list, trust).scenes.map(({ ordinal }) => ordinal);
}

/** Two scenes alike to code; `right` tells whether the vote is for the one that was named. */
function judged(...right: readonly boolean[]): readonly JudgedVotes[] {
  return right.map((isRight, at) => ({
    placement: placement(at % 2 === 0 ? 0.5 : 0.45, at % 2 === 0 ? 0.45 : 0.5),
    votes: [{ ordinal: isRight ? 2 : 1, likely: 0.9 }],
    named: [2],
  }));
}

describe('votes of a model', () => {
  it('move a scene as far as they are believed', () => {
    assert.deepEqual(order({ 2: 0.9 }, 1), [2, 1, 3]);
    assert.deepEqual(order({ 2: 0.9 }, 0), [1, 2, 3]);
    assert.deepEqual(order({ 1: 0.1, 3: 0.95 }, 1), [3, 2, 1]);
  });

  it('are shown beside the score of code, which stays', () => {
    const [first] = withVotes(placement(0.6), [{ ordinal: 1, likely: 1.7 }], 1).scenes;
    assert.deepEqual([first?.score, first?.modelScore], [0.6, 1]);
  });

  it('for scenes that code did not think of count for nothing', () => {
    assert.deepEqual(order({ 9: 1 }, 3), [1, 2, 3]);
  });

  it('are believed where they were right, and not where they were wrong or no better than chance', () => {
    assert.ok(trustIn(judged(true, true, true, true)) > 0);
    assert.equal(trustIn(judged(false, false, false, false)), 0);
    assert.equal(trustIn(judged(true, false, false, true, false, false)), 0);
    assert.equal(trustIn([]), 0);
  });
});
