import type { PlacementSignal, SceneEvidence } from './model';
import type { SceneIndex, SceneUnit } from './sceneIndex';
import { termsOf } from './terms';

/** A longer line is quoted by the sentence of it that tells most. */
const longestQuote = 160;

/**
 * The line of a unit, or the sentence in it, that holds most of `wanted`: letter for letter as it stands in the script.
 */
export function evidenceIn(
  index: SceneIndex,
  unit: SceneUnit,
  wanted: ReadonlySet<string>,
  why: PlacementSignal,
): SceneEvidence {
  const pieces = piecesOf(unit.text);
  const held = (text: string) =>
    new Set(
      termsOf(text)
        .filter(({ key }) => wanted.has(key))
        .map(({ key }) => key),
    ).size;
  const [first] = pieces;
  let best = { piece: first ?? { text: unit.text.trim(), start: 0 }, count: -1 };
  for (const piece of pieces) {
    const count = pieces.length === 1 ? 0 : held(piece.text);
    if (count > best.count) best = { piece, count };
  }
  return { line: index.lineOf(unit.start + best.piece.start), quote: best.piece.text, why };
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Physical lines; sentences of those that are long; parts without a gap where a note was blanked out. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const cut =
      line.length > longestQuote ? /\S(?:[^.!?]|[.!?](?!["')\]*_]*\s))*(?:[.!?]+["')\]*_]*)?/g : /\S.*/g;
    for (const { 0: sentence, index: at } of line.matchAll(cut)) {
      for (const { 0: solid, index: within } of sentence.matchAll(/\S(?: {0,2}\S)*/g)) {
        const quote = solid.length > longestQuote ? shortened(solid) : solid;
        pieces.push({ text: quote, start: index + at + within });
      }
    }
  }
  return pieces;
}

function shortened(text: string): string {
  const cut = text.lastIndexOf(' ', longestQuote);
  return text.slice(0, cut > 0 ? cut : longestQuote);
}
