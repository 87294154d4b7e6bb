import { segmentsOf } from '../core/screenplay/chunkFacts';
import type { SceneHeadingParts } from '../core/screenplay/model';
import type { ScriptElement } from '../core/syntax/elements';
import type { Chunk, ParseOptions } from '../core/syntax/tree';
import type { Range } from '../core/text/range';

/**
 * Colors by meaning. The types are the protocol's own, so that every theme has colors for them; action and spoken
 * words have none and stay in the theme's plain color. Emphasis is the grammar's affair.
 */
export const tokenTypes = [
  'keyword',
  'class',
  'type',
  'enumMember',
  'number',
  'namespace',
  'comment',
  'function',
  'parameter',
  'string',
  'property',
  'decorator',
  'macro',
  'variable',
] as const;
export const tokenModifiers = ['declaration', 'documentation'] as const;

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

/** A token on one line, counted from the start of its chunk. */
export interface Token extends Range {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/**
 * The tokens of a chunk, in order, none over another, none over more than one line.
 *
 * @param introduced names that introduce someone, in order: the one thing that other chunks decide
 */
export function chunkTokens(
  chunk: Chunk,
  introduced: readonly Range[],
  language: ParseOptions['language'],
): readonly Token[] {
  const hidden = hiddenTokens(chunk);
  const fixed = [...hidden, ...cutOut(chunk.elements.flatMap(elementTokens), hidden)].sort(byStart);
  const headings = segmentsOf(chunk, language).flatMap(({ heading }) => heading ?? []);
  const names = introduced.map((range): Token => ({ ...range, type: 'variable', modifier: 'declaration' }));
  const added = cutOut([...headings.flatMap(headingTokens), ...names].sort(byStart), fixed);
  return [...fixed, ...added].flatMap((token) => byLine(chunk.text, token)).sort(byStart);
}

/** Notes and boneyard, wherever they stand; the parser takes neither for a part of the other. */
function hiddenTokens({ notes, boneyards }: Chunk): readonly Token[] {
  const boneyard = boneyards.map((range): Token => ({ ...range, type: 'comment' }));
  const note = notes.map((range): Token => ({ ...range, type: 'comment', modifier: 'documentation' }));
  return [...boneyard, ...note].sort(byStart);
}

function elementTokens(element: ScriptElement): readonly Token[] {
  const whole = { start: element.start, end: element.textEnd };
  switch (element.kind) {
    case 'titlePageEntry':
      return [
        { ...element.key, type: 'property' },
        { start: element.key.end, end: element.textEnd, type: 'string' },
      ];
    case 'sceneHeading':
      return element.sceneNumber ? [{ ...element.sceneNumber, type: 'number' }] : [];
    case 'characterCue':
      return [
        { ...element.name, type: 'function' },
        ...element.extensions.map((range): Token => ({ ...range, type: 'parameter' })),
      ];
    case 'parenthetical':
      return [{ ...whole, type: 'parameter' }];
    case 'lyric':
      return [{ ...whole, type: 'string' }];
    case 'transition':
    case 'shot':
    case 'pageBreak':
      return [{ ...whole, type: 'keyword' }];
    case 'section':
      return [{ ...whole, type: 'namespace' }];
    case 'synopsis':
      return [{ ...whole, type: 'comment', modifier: 'documentation' }];
    case 'dialectBlock':
      return [{ ...whole, type: 'macro' }];
    default:
      return [];
  }
}

/** Brackets win over the part that they stand in: a time of day may go on behind them. */
function headingTokens(heading: SceneHeadingParts): readonly Token[] {
  const { prefixRange, location, subLocations, timeOfDay, extensions } = heading;
  const parts: Token[] = [];
  if (prefixRange) parts.push({ ...prefixRange, type: 'keyword' });
  if (location) parts.push({ ...location.range, type: 'class' });
  for (const { range } of subLocations) parts.push({ ...range, type: 'type' });
  if (timeOfDay) parts.push({ ...timeOfDay.range, type: 'enumMember' });
  const brackets = extensions.map(({ range }): Token => ({ ...range, type: 'decorator' }));
  return [...cutOut(parts, brackets), ...brackets];
}

/** `tokens` without what `holes` cover; both in order, the holes apart from one another. */
function cutOut(tokens: readonly Token[], holes: readonly Range[]): readonly Token[] {
  const left: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    while ((holes[next]?.end ?? token.start + 1) <= token.start) next++;
    let { start } = token;
    for (let at = next; start < token.end; at++) {
      const hole = holes[at];
      const end = Math.min(token.end, hole?.start ?? token.end);
      if (end > start) left.push({ ...token, start, end });
      start = hole && hole.start < token.end ? Math.max(start, hole.end) : token.end;
    }
  }
  return left;
}

/** One token per line that it stands on, without white space at their ends. */
function byLine(text: string, token: Token): readonly Token[] {
  const words = text.slice(token.start, token.end);
  return [...words.matchAll(/\S(?:[^\r\n]*\S)?/g)].map((line) => {
    const start = token.start + line.index;
    return { ...token, start, end: start + line[0].length };
  });
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
