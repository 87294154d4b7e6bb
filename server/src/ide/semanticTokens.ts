import { chunkSlot } from '../core/syntax/chunkMemory';
import type { Chunk, ParseOptions, ScriptTree } from '../core/syntax/tree';
import { contains, type Range, shift } from '../core/text/range';
import { chunkTokens, type Token, tokenModifiers, tokenTypes } from './chunkTokens';
import { positionInChunk } from './positions';
import type { ScriptDocument } from './script';

/**
 * Semantic tokens as the protocol sends them: five numbers each, lines and columns counted from the token before.
 * Every chunk keeps its own, so that an edit pays for the chunks it touched.
 *
 * @returns all of them, or those that touch `within`
 */
export function semanticTokens(script: ScriptDocument, within?: Range): number[] {
  const { tree } = script;
  const range = within ?? { start: 0, end: tree.length };
  const introduced = introductionsByChunk(script);
  const last = tree.chunkAt(range.end).index;
  const data: number[] = [];
  let lineBefore = 0;
  for (let { index } = tree.chunkAt(range.start); index <= last; index++) {
    const chunk = tree.chunks[index];
    const { offset, line } = tree.positionOf(index);
    const tokens = chunk && encodedWithin(chunk, introduced.get(index) ?? [], shift(range, -offset), tree);
    if (!tokens || tokens.data.length === 0) continue;
    const at = data.length;
    for (const value of tokens.data) data.push(value);
    data[at] = (data[at] ?? 0) + line - lineBefore;
    lineBefore = line + tokens.lastLine;
  }
  return data;
}

/** Names that introduce someone, counted from the start of their chunk, by its index. */
function introductionsByChunk({ tree, screenplay }: ScriptDocument): ReadonlyMap<number, readonly Range[]> {
  const found = new Map<number, Range[]>();
  for (const { introduction } of screenplay.characters.values()) {
    if (!introduction) continue;
    const { index, offset } = tree.chunkAt(introduction.range.start);
    const range = shift(introduction.range, -offset);
    found.set(index, [...(found.get(index) ?? []), range]);
  }
  return found;
}

interface EncodedTokens {
  /** The line of the first token is counted from the first of the chunk. */
  readonly data: readonly number[];
  readonly lastLine: number;
}

function encodedWithin(
  chunk: Chunk,
  introduced: readonly Range[],
  within: Range,
  { options }: ScriptTree,
): EncodedTokens {
  if (contains(within, { start: 0, end: chunk.text.length }))
    return encodedChunk(chunk, introduced, options.language);
  const tokens = chunkTokens(chunk, introduced, options.language);
  return encode(
    chunk,
    tokens.filter(({ start, end }) => end > within.start && start < within.end),
  );
}

/** The whole chunk's tokens, with what they were made for. */
const encodedChunks = chunkSlot<{ readonly key: string; readonly tokens: EncodedTokens }>('tokens');

function encodedChunk(
  chunk: Chunk,
  introduced: readonly Range[],
  language: ParseOptions['language'],
): EncodedTokens {
  const key = [language, ...introduced.map(({ start, end }) => `${start}-${end}`)].join();
  const known = encodedChunks.get(chunk);
  if (known?.key === key) return known.tokens;
  const tokens = encode(chunk, chunkTokens(chunk, introduced, language));
  encodedChunks.set(chunk, { key, tokens });
  return tokens;
}

function encode(chunk: Chunk, tokens: readonly Token[]): EncodedTokens {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { start, end, type, modifier } of tokens) {
    const now = positionInChunk(chunk, start);
    const along = now.line === before.line ? now.character - before.character : now.character;
    const bits = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
    data.push(now.line - before.line, along, end - start, tokenTypes.indexOf(type), bits);
    before = now;
  }
  return { data, lastLine: before.line };
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
