import type { Range } from '../text/range';
import type { ScriptElement } from './elements';
import type { SyntaxProblem } from './problems';

/**
 * A stretch of a script that is parsed as one: a scene heading and all under it, a section or the title page,
 * cut at a blank line where it grows long. An edit replaces the chunks it touches and keeps the others, the
 * very same objects: whatever is derived from a chunk alone can be cached by its identity.
 *
 * A chunk does not know where in the file it stands; all its offsets count from its own start.
 */
export interface Chunk {
  readonly text: string;
  /** In order, without gaps: their ranges, start to end, concatenate to `text`. Never empty unless `text` is. */
  readonly elements: readonly ScriptElement[];
  /** Every closed `[[…]]`, brackets included, wherever it stands, in order. */
  readonly notes: readonly Range[];
  /** Every closed boneyard, marks included, in order. */
  readonly boneyards: readonly Range[];
  readonly problems: readonly SyntaxProblem[];
  /** Line breaks in `text`: CRLF, CR and LF each count as one. */
  readonly lineBreaks: number;
  /** Used through `chunkSlot`. */
  readonly memory: { [slot: symbol]: unknown };
}

/** Where a chunk stands in its file: offset and line of its first character, both from zero. */
export interface ChunkPosition {
  readonly index: number;
  readonly offset: number;
  readonly line: number;
}

/** A replacement of `start` to `end` (offsets in the whole text) by `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** An element with the place of its chunk: `offset` is added to the element's own offsets. */
export interface PlacedElement {
  readonly element: ScriptElement;
  readonly chunk: Chunk;
  readonly offset: number;
}

/**
 * A parsed script: a value for one file, total and lossless. It holds no fact about the story.
 */
export interface ScriptTree {
  readonly chunks: readonly Chunk[];
  /** Length of the whole text in UTF-16 code units. */
  readonly length: number;
  readonly options: ParseOptions;
  /** The whole text; built when first asked for. */
  readonly text: string;
  /** The chunk that holds `offset` (the last one for the end of the file). */
  chunkAt(offset: number): ChunkPosition;
  /** Where the chunk with this index stands. */
  positionOf(index: number): ChunkPosition;
  /** Text of a range of the file, without building the whole. */
  slice(range: Range): string;
  /** Every element in order, or those that touch `within`. */
  elements(within?: Range): Iterable<PlacedElement>;
  /** The element that holds `offset`. */
  elementAt(offset: number): PlacedElement | undefined;
  /** Every problem, with ranges of the whole file. */
  problems(): readonly SyntaxProblem[];
}

/** The languages whose heading prefixes and transitions the parser knows (see `language.ts`). */
export type ScriptLanguage = 'en' | 'de' | 'es' | 'fr' | 'it' | 'pt' | 'ru' | 'uk' | 'pl';

export interface ParseOptions {
  /** `'auto'`: the prefixes of all languages. English is always understood. */
  readonly language: ScriptLanguage | 'auto';
}
