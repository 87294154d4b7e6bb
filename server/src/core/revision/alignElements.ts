import type { PlacedPassage } from '../screenplay/passage';
import { isPrintedBelowHeading, printedText } from '../screenplay/printedText';
import type { ElementKind, ScriptElement } from '../syntax/elements';
import { type Range, shift } from '../text/range';
import { bestInOrder } from './bestInOrder';
import { diffLists, type Hunk } from './diff';
import { wordsFrom } from './draft';
import type { ElementChange } from './model';
import { createVocabulary, type Tokens, tokensOf, type Vocabulary } from './tokens';
import { wordChanges } from './wordChanges';

/**
 * What became of each element of a scene: paragraph, cue, line. What prints nothing (notes, synopses, page breaks) is
 * left out, and so is the scene number. The changes are in the order of the later draft; what was removed stands where
 * it was.
 */
export function alignElements(a: PlacedPassage, b: PlacedPassage): readonly ElementChange[] {
  const vocabulary = createVocabulary();
  const [x, y] = [readElements(a, vocabulary), readElements(b, vocabulary)];
  const pairing = pairElements(x, y);
  return listChanges({
    x,
    y,
    ...pairing,
    moves: pairMoved(x, y, pairing),
    offsetA: a.offset,
    offsetB: b.offset,
  });
}

/** An element with its printed words, counted from the start of the passage. */
interface Piece extends Range {
  readonly kind: ElementKind;
  readonly tokens: Tokens;
  /** The same for elements of one kind that print the same. */
  readonly key: number;
}

function readElements({ passage }: PlacedPassage, vocabulary: Vocabulary): readonly Piece[] {
  const text = printedText(passage);
  return passage.elements.flatMap((element) => {
    const range = rangeOf(element);
    if (!range) return [];
    const tokens = tokensOf(text, vocabulary, range.start, range.end);
    const key = vocabulary.idOf(`\0${element.kind} ${tokens.ids.join(' ')}`);
    return [{ kind: element.kind, tokens, key, start: element.start, end: element.textEnd }];
  });

  function rangeOf(element: ScriptElement): Range | undefined {
    if (element.kind === 'sceneHeading') return element.text;
    return isPrintedBelowHeading(element)
      ? { start: wordsFrom(text, element), end: element.textEnd }
      : undefined;
  }
}

interface Pairing {
  /** For each piece of the earlier draft its partner in order, or -1. */
  readonly partners: Int32Array;
  /** Paragraphs that were only joined or broken apart; none of them has a partner. */
  readonly rewrapped: readonly Hunk[];
}

function pairElements(x: readonly Piece[], y: readonly Piece[]): Pairing {
  const partners = new Int32Array(x.length).fill(-1);
  const rewrapped: Hunk[] = [];
  let [i, j] = [0, 0];
  const keep = (to: number) => {
    while (i < to) partners[i++] = j++;
  };
  const keysOf = (pieces: readonly Piece[]) => pieces.map(({ key }) => key);
  for (const hunk of diffLists(keysOf(x), keysOf(y))) {
    const { a, b } = hunk;
    keep(a[0]);
    const [xs, ys] = [x.slice(...a), y.slice(...b)];
    if (printsTheSame(xs, ys)) rewrapped.push(hunk);
    else if (xs.length * ys.length <= mostCompared)
      for (const [from, to] of bestInOrder(xs.length, ys.length, (m, n) => likeness(xs[m], ys[n])))
        partners[a[0] + from] = b[0] + to;
    [i, j] = [a[1], b[1]];
  }
  keep(x.length);
  return { partners, rewrapped };
}

function printsTheSame(xs: readonly Piece[], ys: readonly Piece[]): boolean {
  const kind = xs[0]?.kind;
  const ids = (pieces: readonly Piece[]) => pieces.flatMap(({ tokens }) => tokens.ids).join(' ');
  return [...xs, ...ys].every((piece) => piece.kind === kind) && ids(xs) === ids(ys);
}

/** Elements of one side times elements of the other; a scene with more between two that stayed was written anew. */
const mostCompared = 250_000;
/** Share of words in common that makes one paragraph of two. */
const leastLikeness = 0.3;
/** Alike enough to be the same passage in another place. */
const leastMoved = 0.75;
const leastWordsMoved = 4;

/** Share of words in common; 0 for what cannot be the same thing. */
function likeness(x: Piece | undefined, y: Piece | undefined): number {
  if (!x || !y || x.kind !== y.kind) return 0;
  if (x.kind === 'sceneHeading') return 1;
  const share = wordsInCommon(x.tokens.ids, y.tokens.ids);
  return share >= leastLikeness ? share : 0;
}

function wordsInCommon(a: readonly number[], b: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const id of a) counts.set(id, (counts.get(id) ?? 0) + 1);
  let common = 0;
  for (const id of b) {
    const count = counts.get(id) ?? 0;
    if (count === 0) continue;
    counts.set(id, count - 1);
    common++;
  }
  return (2 * common) / Math.max(1, a.length + b.length);
}

/** Pieces out of order: by piece of the later draft that of the earlier. Cues go along with their lines. */
function pairMoved(
  x: readonly Piece[],
  y: readonly Piece[],
  { partners, rewrapped }: Pairing,
): ReadonlyMap<number, number> {
  const taken = new Set(partners);
  const gone = new Set([...x.keys()].filter((at) => partners[at] === -1));
  for (const { a, b } of rewrapped) {
    for (let at = a[0]; at < a[1]; at++) gone.delete(at);
    for (let at = b[0]; at < b[1]; at++) taken.add(at);
  }
  const moves = new Map<number, number>();
  const move = (from: number, to: number) => {
    moves.set(to, from);
    gone.delete(from);
    taken.add(to);
  };
  const isSmall = gone.size * y.length <= mostCompared;
  y.forEach((piece, to) => {
    if (taken.has(to) || !isSmall || piece.tokens.ids.length < leastWordsMoved) return;
    const from = likest(x, gone, piece);
    if (from !== undefined) move(from, to);
  });
  for (const [to, from] of [...moves])
    for (const step of [-1, 1])
      if (gone.has(from + step) && !taken.has(to + step) && x[from + step]?.key === y[to + step]?.key)
        move(from + step, to + step);
  return moves;
}

function likest(x: readonly Piece[], gone: ReadonlySet<number>, piece: Piece): number | undefined {
  let best: { readonly at: number; readonly share: number } | undefined;
  for (const at of gone) {
    const other = x[at];
    if (other?.kind !== piece.kind || other.tokens.ids.length < leastWordsMoved) continue;
    const share = other.key === piece.key ? 1 : wordsInCommon(other.tokens.ids, piece.tokens.ids);
    if (share >= leastMoved && share > (best?.share ?? 0)) best = { at, share };
  }
  return best?.at;
}

interface Aligned extends Pairing {
  readonly x: readonly Piece[];
  readonly y: readonly Piece[];
  readonly moves: ReadonlyMap<number, number>;
  readonly offsetA: number;
  readonly offsetB: number;
}

function listChanges(aligned: Aligned): readonly ElementChange[] {
  const { x, y, partners, rewrapped, moves } = aligned;
  const partnerOf = new Map([...partners].flatMap((to, from) => (to === -1 ? [] : [[to, from] as const])));
  const joinedAt = new Map(rewrapped.map((hunk) => [hunk.b[0], hunk]));
  const movedAway = new Set(moves.values());
  const changes: ElementChange[] = [];
  const { between, removed } = changeMaker(aligned);
  let i = 0;
  const removeUntilKept = (j: number) => {
    for (; i < x.length && partners[i] === -1 && joinedAt.get(j)?.a[0] !== i; i++)
      if (!movedAway.has(i)) changes.push(removed(i, j));
  };
  for (let j = 0; j < y.length; ) {
    removeUntilKept(j);
    const joined = joinedAt.get(j);
    const [from, origin] = [partnerOf.get(j), moves.get(j)];
    if (joined) {
      changes.push(between('same', joined));
      [i, j] = [joined.a[1], joined.b[1]];
      continue;
    }
    if (from !== undefined)
      changes.push(between(x[from]?.key === y[j]?.key ? 'same' : 'changed', one(from, j)));
    else if (origin !== undefined) changes.push(between('moved', one(origin, j)));
    else changes.push(between('inserted', { a: [i, i], b: [j, j + 1] }));
    if (from !== undefined) i = from + 1;
    j++;
  }
  removeUntilKept(y.length);
  return changes;
}

function one(from: number, to: number): Hunk {
  return { a: [from, from + 1], b: [to, to + 1] };
}

/** Makes changes of stretches of pieces. */
function changeMaker({ x, y, offsetA, offsetB }: Aligned) {
  const place = (pieces: readonly Piece[], [from, to]: Hunk['a'], offset: number): Range => {
    if (from === to) return shift(emptyAt(pieces[from - 1]?.end ?? pieces[from]?.start ?? 0), offset);
    return shift({ start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 }, offset);
  };
  const between = (kind: ElementChange['kind'], { a, b }: Hunk): ElementChange => {
    const [before, after] = [x[a[0]], y[b[0]]];
    const isCompared = before && after && (kind === 'changed' || kind === 'moved');
    return {
      kind,
      element: (b[0] < b[1] ? after : before)?.kind ?? 'action',
      a: place(x, a, offsetA),
      b: place(y, b, offsetB),
      words: isCompared ? wordChanges(before.tokens, after.tokens, offsetA, offsetB) : [],
    };
  };
  return { between, removed: (i: number, j: number) => between('removed', { a: [i, i + 1], b: [j, j] }) };
}

function emptyAt(at: number): Range {
  return { start: at, end: at };
}
