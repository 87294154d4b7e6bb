import type { Screenplay } from '../screenplay/model';
import { type DraftScene, readDraft } from './draft';
import { pairExact } from './exact';
import { pairInGaps } from './gaps';
import { freeScenes, type Matching, startMatching } from './matching';
import type { DraftAlignment, PairStatus, Renaming, ScenePair } from './model';
import { heaviestAscending, weightOf } from './order';
import { findRenames, type Renames } from './renames';
import { pairSimilar } from './similar';
import { compareAll } from './similarity';
import { findParts } from './splits';
import { createVocabulary } from './tokens';

/**
 * What became of each scene from one draft to the next, by what stands in the scenes: their numbers may all be others.
 * First what is equal, then what is alike, then what differs in names, then parts of scenes, and last what
 * was written anew in the same place. Work is about linear in the length of both.
 *
 * Deliberately not here, each a module of its own beside this one when it comes: revision marks and colored sets (they
 * read `ElementChange`), locked pages and scenes (they read `pages` of `core/pagination`), and merging of two
 * drafts with a common ancestor (it reads two alignments).
 */
export function alignDrafts(a: Screenplay, b: Screenplay): DraftAlignment {
  // Whichever draft comes first, the same scenes find each other: where the choice is free, order decides.
  return isFirst(a, b) ? align(a, b) : turned(align(b, a));
}

/** An order of drafts that does not depend on which of them was asked about. */
function isFirst(a: Screenplay, b: Screenplay): boolean {
  if (a.scenes.length !== b.scenes.length) return a.scenes.length < b.scenes.length;
  return a.tree.text <= b.tree.text;
}

function align(one: Screenplay, other: Screenplay): DraftAlignment {
  const vocabulary = createVocabulary();
  const [a, b] = [readDraft(one, vocabulary), readDraft(other, vocabulary)];
  const matching = startMatching(a, b);
  pairExact(matching, ({ print }) => print);
  const [freeOfA, freeOfB] = [
    freeScenes(matching.a, matching.partnerOfA),
    freeScenes(matching.b, matching.partnerOfB),
  ];
  const similarities = compareAll(matching.a, matching.b, freeOfA, freeOfB, vocabulary);
  pairSimilar(matching, similarities);
  const renames = findRenames(matching, vocabulary);
  const paired = countPairs(matching);
  pairExact(matching, renames.printOf);
  findParts(matching, similarities);
  pairInGaps(matching, similarities);
  const isComplete = countPairs(matching) === paired;
  const allRenames = isComplete ? renames : findRenames(matching, vocabulary);
  return describe(matching, allRenames, a.outside !== b.outside);
}

function countPairs({ partnerOfA }: Matching): number {
  return partnerOfA.reduce((count, partner) => (partner === -1 ? count : count + 1), 0);
}

interface IndexPair {
  readonly a: number;
  readonly b: number;
}

function describe(matching: Matching, renames: Renames, outsideChanged: boolean): DraftAlignment {
  const pairs = allPairs(matching);
  const [timesA, timesB] = [timesOf(pairs, 'a'), timesOf(pairs, 'b')];
  const inOrder = heaviestAscending(
    pairs.map(({ b }) => b),
    pairs.map(({ a }) => weightOf(matching.a[a]?.tokens.length ?? 0)),
  );
  const scenePairs = pairs.flatMap(({ a, b }, index) => {
    const [x, y] = [matching.a[a], matching.b[b]];
    if (!x || !y) return [];
    const part = (timesA.get(a) ?? 0) > 1 ? 'split' : (timesB.get(b) ?? 0) > 1 ? 'merged' : 'whole';
    return [
      describePair(x, y, { part, moved: inOrder[index] === false, differsInNames: renames.differsInNames }),
    ];
  });
  return {
    pairs: scenePairs,
    removed: ordinals(freeScenes(matching.a, matching.partnerOfA)),
    inserted: ordinals(freeScenes(matching.b, matching.partnerOfB)),
    omitted: {
      a: omittedOf(matching.a, matching.partnerOfA),
      b: omittedOf(matching.b, matching.partnerOfB),
    },
    renamings: renames.renamings(scenePairs.some(({ words }) => words === 'renamed')),
    outsideChanged,
  };
}

function allPairs({ partnerOfA, parts }: Matching): readonly IndexPair[] {
  const isMergedPart = new Set(parts.map(([a, b]) => `${a} ${b}`));
  const pairs: IndexPair[] = parts.map(([a, b]) => ({ a, b }));
  partnerOfA.forEach((b, a) => {
    if (b !== -1 && !isMergedPart.has(`${a} ${b}`)) pairs.push({ a, b });
  });
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

function timesOf(pairs: readonly IndexPair[], draft: 'a' | 'b'): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const pair of pairs) times.set(pair[draft], (times.get(pair[draft]) ?? 0) + 1);
  return times;
}

interface PairFacts extends Pick<ScenePair, 'part' | 'moved'>, Pick<Renames, 'differsInNames'> {}

function describePair(x: DraftScene, y: DraftScene, { part, moved, differsInNames }: PairFacts): ScenePair {
  const isRenamed = x.print !== y.print && differsInNames(x, y);
  const words = x.print === y.print ? 'same' : isRenamed ? 'renamed' : 'changed';
  return {
    a: x.placed.scene?.ordinal ?? 0,
    b: y.placed.scene?.ordinal ?? 0,
    status: statusOf(part, moved, words),
    moved,
    words,
    part,
    renumbered: x.number !== y.number,
  };
}

/** The one word: what became of the scene as a whole before what became of its words. */
function statusOf(part: ScenePair['part'], moved: boolean, words: ScenePair['words']): PairStatus {
  if (part !== 'whole') return part;
  if (moved) return 'moved';
  return words === 'same' ? 'unchanged' : words;
}

function ordinals(indexes: readonly number[]): readonly number[] {
  return indexes.map((index) => index + 1);
}

function omittedOf(scenes: readonly DraftScene[], partners: Int32Array): readonly number[] {
  return ordinals([...scenes.keys()].filter((at) => partners[at] === -1 && scenes[at]?.isOmitted === true));
}

/** The same seen from the other side. */
function turned({
  pairs,
  removed,
  inserted,
  omitted,
  renamings,
  outsideChanged,
}: DraftAlignment): DraftAlignment {
  return {
    pairs: pairs.map(turnedPair).sort((x, y) => x.a - y.a || x.b - y.b),
    removed: inserted,
    inserted: removed,
    omitted: { a: omitted.b, b: omitted.a },
    renamings: renamings.map(({ kind, from, to }): Renaming => ({ kind, from: to, to: from })),
    outsideChanged,
  };
}

function turnedPair({ a, b, part, moved, words, renumbered }: ScenePair): ScenePair {
  const other = part === 'split' ? 'merged' : part === 'merged' ? 'split' : part;
  return { a: b, b: a, status: statusOf(other, moved, words), moved, words, part: other, renumbered };
}
