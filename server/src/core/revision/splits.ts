import { freeScenes, type Matching } from './matching';
import type { Candidate, Similarities } from './similarity';

/**
 * Scenes that became several, and several that became one: a scene without a partner that is mostly made of what
 * another scene had, and of what that one's partner does not have. A copy of a scene is therefore no part of it.
 */

/** At least so much of the part comes from the whole. */
const fromTheWhole = 0.42;
/** At least so much of that is nowhere else. */
const ownShare = 0.6;
/** Below this weight what is shared may be chance. */
const leastShared = 3;

export function findParts(matching: Matching, similarities: Similarities): void {
  findSplits(matching, similarities);
  findMerges(matching, similarities);
}

function findSplits(matching: Matching, similarities: Similarities): void {
  const candidates = byScene(similarities.candidates, 'b');
  for (const part of freeScenes(matching.b, matching.partnerOfB)) {
    for (const { a, shared } of candidates.get(part) ?? []) {
      const main = matching.partnerOfA[a] ?? -1;
      if (main === -1 || shared < leastShared) continue;
      if (shared < fromTheWhole * similarities.weightOfB(part)) break;
      const siblings = matching.parts.filter((each) => each[0] === a).map((each) => each[1]);
      if (similarities.sharedBesides(a, part, [main, ...siblings]) < ownShare * shared) continue;
      matching.parts.push([a, part]);
      matching.partnerOfB[part] = a;
      break;
    }
  }
}

function findMerges(matching: Matching, similarities: Similarities): void {
  const candidates = byScene(similarities.candidates, 'a');
  for (const part of freeScenes(matching.a, matching.partnerOfA)) {
    for (const { b, shared } of candidates.get(part) ?? []) {
      const main = matching.partnerOfB[b] ?? -1;
      if (main === -1 || matching.partnerOfA[main] !== b || shared < leastShared) continue;
      if (shared < fromTheWhole * similarities.weightOfA(part)) break;
      const siblings = matching.parts.filter((each) => each[1] === b).map((each) => each[0]);
      if (similarities.sharedBesidesOfA(part, b, [main, ...siblings]) < ownShare * shared) continue;
      matching.parts.push([part, b]);
      matching.partnerOfA[part] = b;
      break;
    }
  }
}

/** For each scene of one draft its candidates, what has most in common first. */
function byScene(
  candidates: readonly Candidate[],
  draft: 'a' | 'b',
): ReadonlyMap<number, readonly Candidate[]> {
  const lists = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const list = lists.get(candidate[draft]);
    if (list) list.push(candidate);
    else lists.set(candidate[draft], [candidate]);
  }
  for (const list of lists.values()) list.sort((x, y) => y.shared - x.shared || x.a - y.a || x.b - y.b);
  return lists;
}
