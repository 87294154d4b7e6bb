import type { ReadingPlanResult } from '../../../server/src/protocol/readAloud';
import type { LineRange, Lit, Showing } from '../../../server/src/protocol/readAloudMessages';
import { dark, type Light } from './light';
import {
  afterEdit,
  type Edit,
  lineAt,
  linesIn,
  type PlacedLine,
  type Position,
  placeLines,
  type Range,
  wordRange,
} from './placedLines';

/** Where a reading begins and what of it is read. */
export type Start =
  | { readonly kind: 'from'; readonly position: Position }
  | { readonly kind: 'scene'; readonly position: Position }
  | { readonly kind: 'selection'; readonly range: Range }
  /** The scenes of a character, from the position on. */
  | { readonly kind: 'sides'; readonly character: string; readonly position: Position }
  /** A character's lines are left to the person. */
  | { readonly kind: 'rehearse'; readonly part: string; readonly position: Position };

/** One reading of one script: what it is about, where its lines stand now, and what of them is heard. No editor. */
export interface Session {
  readonly uri: string;
  readonly start: Start;
  readonly plan: string;
  readonly lines: readonly PlacedLine[];
  readonly range?: LineRange;
  readonly at: number;
  readonly lit: readonly Lit[];
}

export function beginSession(uri: string, start: Start, result: ReadingPlanResult): Session {
  const { plan, lines } = result;
  const range = rangeOf(start, result);
  const from = 'position' in start ? lineAt(lines, start.position) : 0;
  const at = start.kind === 'scene' || start.kind === 'selection' ? (range?.first ?? from) : from;
  return { uri, start, plan, lines: placeLines(lines), at, lit: [], ...(range && { range }) };
}

function rangeOf(start: Start, { lines, scenes }: ReadingPlanResult): LineRange | undefined {
  if (start.kind === 'selection') return linesIn(lines, start.range);
  if (start.kind !== 'scene') return undefined;
  const at = sceneLine(lines, start.position);
  const scene = scenes.find(({ first, end }) => first <= at && at < end);
  return scene && { first: scene.first, end: scene.end };
}

/** A caret behind the last line of a scene is still in it: the line before decides, unless the caret is in the next. */
function sceneLine(lines: readonly { readonly range: Range }[], position: Position): number {
  const last = lines.findLastIndex(({ range }) => range.start.line <= position.line);
  return Math.max(0, last);
}

/** As many as the page will ask for before anything is heard. */
const linesAtFirst = 3;

/** The lines that are heard first; mine are not. */
export function firstLines({ lines, at }: Session): readonly number[] {
  const next = Array.from({ length: linesAtFirst }, (_, step) => at + step);
  return next.filter((line) => lines[line] && !lines[line].from.mine);
}

/** The same session over a new plan: what is heard and the stretch that is read are found by where they stand. */
export function renewed(session: Session, { plan, lines }: ReadingPlanResult): Session {
  const find = (line: number) => {
    const before = session.lines[line];
    return before ? lineAt(lines, before.range.start) : 0;
  };
  const { range } = session;
  const moved = range && {
    first: find(range.first),
    end: Math.max(find(range.first), find(range.end - 1)) + 1,
  };
  return {
    uri: session.uri,
    start: session.start,
    plan,
    lines: placeLines(lines),
    at: Math.max(0, Math.min(find(session.at), lines.length - 1)),
    lit: session.lit.map(({ line, ...word }) => ({ line: find(line), ...word })),
    ...(moved && { range: moved }),
  };
}

export function edited(session: Session, edits: readonly Edit[]): Session {
  return { ...session, lines: edits.reduce(afterEdit, session.lines) };
}

/** What to light, and what a person who rehearses must not see yet. */
export function lightOf({ lines, lit, at, start }: Session, showing: Showing): Light {
  const shown = lit.flatMap(({ line, word }) => {
    const placed = lines[line];
    return placed
      ? [{ range: placed.range, word: word === undefined ? undefined : wordRange(placed, word) }]
      : [];
  });
  const hidden = start.kind === 'rehearse' && showing !== 'all' ? mineFrom(lines, at, showing) : dark.hidden;
  return {
    lines: shown.flatMap(({ range, word }) => without(range, word)),
    words: shown.flatMap(({ word }) => word ?? []),
    hidden,
  };
}

/** Around the word: of two lights at one place, an editor draws whichever it likes above the other. */
function without(range: Range, word: Range | undefined): readonly Range[] {
  if (!word) return [range];
  return [
    { start: range.start, end: word.start },
    { start: word.end, end: range.end },
  ];
}

/** How many words start a memory. */
const firstWords = 3;

function mineFrom(lines: readonly PlacedLine[], at: number, showing: Showing): readonly Range[] {
  return lines.slice(at).flatMap((placed) => {
    if (!placed.from.mine || placed.isTouched) return [];
    if (showing === 'nothing') return [placed.range];
    const next = wordRange(placed, firstWords);
    return next ? [{ start: next.start, end: placed.range.end }] : [];
  });
}
