import { areFree, expectedPlaces, type Matching, pair } from './matching';
import { anchorsOf } from './order';
import type { Candidate, Similarities } from './similarity';

/**
 * Pairs of scenes that have much in common, the likest first. Thresholds were found with seeded redrafts of real
 * scripts; see the test of measures.
 */

/** Alike enough wherever the scene stands. */
const alikeAnywhere = 0.32;
/** Alike enough where the heading is the same, or the scene is where it is expected. */
const alikeInPlace = 0.18;
/** So many scenes from where it is expected still count as its place. */
const nearby = 2;

export function pairSimilar(matching: Matching, { candidates }: Similarities): void {
  const expected = expectedPlaces(anchorsOf(matching));
  const scored = candidates.flatMap((candidate) => {
    if (!areFree(matching, candidate.a, candidate.b)) return [];
    const bonus = bonusOf(matching, candidate, expected);
    const least = bonus > 0 ? alikeInPlace : alikeAnywhere;
    return candidate.likeness >= least ? [{ ...candidate, score: candidate.likeness + bonus }] : [];
  });
  scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of scored) if (areFree(matching, a, b)) pair(matching, a, b);
}

function bonusOf(matching: Matching, { a, b }: Candidate, expected: Int32Array): number {
  const [x, y] = [matching.a[a], matching.b[b]];
  const isSameTitle = x?.title === y?.title;
  const isSameNumber = x?.number !== '' && x?.number === y?.number;
  const isNear = Math.abs((expected[a] ?? 0) - b) <= nearby;
  return (isSameTitle ? 0.1 : 0) + (isSameNumber ? 0.05 : 0) + (isNear ? 0.1 : 0);
}
