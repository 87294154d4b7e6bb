import type { ScriptElement } from '../core/syntax/elements';
import type { Chunk } from '../core/syntax/tree';
import type { Range } from '../core/text/range';
import type { ScriptDocument } from './script';

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

/** A token on one line, in offsets of the file. */
export interface Token extends Range {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** The tokens that touch `within`, in order, none over another, none over more than one line. */
export function semanticTokens(script: ScriptDocument, within?: Range): readonly Token[] {
  const range = within ?? { start: 0, end: script.tree.length };
  const fixed = fromSyntax(script, range);
  const added = cutOut(fromScreenplay(script, range), fixed).flatMap((token) => {
    const text = script.tree.slice(token);
    return /[\r\n]/.test(text) ? byLine(text, token, token.start) : token;
  });
  return [...fixed, ...added].sort(byStart);
}

/** As the protocol sends them: five numbers each, lines and columns counted from the token before. */
export function encodeTokens(script: ScriptDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifier } of tokens) {
    const position = script.toPosition(start);
    const column = position.line === line ? position.character - character : position.character;
    const bits = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
    data.push(position.line - line, column, end - start, tokenTypes.indexOf(type), bits);
    ({ line, character } = position);
  }
  return data;
}

export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: number[];
}

/** The one edit that makes `before` into `after`; none where they are equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): readonly TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleteCount = before.length - tail - head;
  const data = after.slice(head, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start: head, deleteCount, data }];
}

/** What a chunk says by itself, counted from its start; kept while the chunk lives. */
const chunkTokens = new WeakMap<Chunk, readonly Token[]>();

function fromSyntax({ tree }: ScriptDocument, within: Range): Token[] {
  const found: Token[] = [];
  const first = tree.chunkAt(within.start).index;
  const last = tree.chunkAt(within.end).index;
  for (let index = first; index <= last; index++) {
    const chunk = tree.chunks[index];
    if (!chunk) continue;
    const { offset } = tree.positionOf(index);
    for (const { start, end, type, modifier } of tokensOf(chunk)) {
      if (end + offset <= within.start || start + offset >= within.end) continue;
      const placed = { start: start + offset, end: end + offset, type };
      found.push(modifier ? { ...placed, modifier } : placed);
    }
  }
  return found;
}

function tokensOf(chunk: Chunk): readonly Token[] {
  const known = chunkTokens.get(chunk);
  if (known) return known;
  const hidden = hiddenTokens(chunk);
  const visible = cutOut(chunk.elements.flatMap(elementTokens), hidden);
  const made = [...hidden, ...visible].flatMap((token) => byLine(chunk.text, token)).sort(byStart);
  chunkTokens.set(chunk, made);
  return made;
}

/** Notes and boneyard, wherever they stand. */
function hiddenTokens({ notes, boneyards }: Chunk): readonly Token[] {
  const boneyard = boneyards.map((range): Token => ({ ...range, type: 'comment' }));
  const note = notes.map((range): Token => ({ ...range, type: 'comment', modifier: 'documentation' }));
  return [...boneyard, ...cutOut(note, boneyard)].sort(byStart);
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

/** Parts of headings, tags and introductions: what only the resolved script knows. */
function fromScreenplay({ screenplay }: ScriptDocument, within: Range): readonly Token[] {
  const scenes = screenplay.scenes.filter(
    ({ extent }) => extent.end > within.start && extent.start < within.end,
  );
  return scenes.flatMap(({ heading, introductions }) => {
    const tokens: Token[] = introductions.map(({ range }) => ({
      ...range,
      type: 'variable',
      modifier: 'declaration',
    }));
    if (heading.prefixRange) tokens.push({ ...heading.prefixRange, type: 'keyword' });
    if (heading.location) tokens.push({ ...heading.location.range, type: 'class' });
    for (const { range } of heading.subLocations) tokens.push({ ...range, type: 'type' });
    if (heading.timeOfDay) tokens.push({ ...heading.timeOfDay.range, type: 'enumMember' });
    for (const { range } of heading.extensions) tokens.push({ ...range, type: 'decorator' });
    return tokens.sort(byStart);
  });
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
function byLine(text: string, token: Token, offset = 0): readonly Token[] {
  const words = text.slice(token.start - offset, token.end - offset);
  return [...words.matchAll(/\S(?:[^\r\n]*\S)?/g)].map((line) => {
    const start = token.start + line.index;
    return { ...token, start, end: start + line[0].length };
  });
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
