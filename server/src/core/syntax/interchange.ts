import { type Range, shift } from '../text/range';
import type { CharacterCue, ScriptElement } from './elements';
import type { Chunk, ScriptTree } from './tree';

/**
 * The flat list of elements that Fountain parsers are compared by: type and printed words, without marks, notes
 * and boneyard. It gives positions up; whoever needs those reads the tree.
 */
export interface InterchangeElement {
  readonly type: InterchangeType;
  readonly text: string;
  /** Of a title page entry, as written. */
  readonly key?: string;
  /** Of a section: how many `#`. */
  readonly level?: number;
  /** Of a character. */
  readonly dual?: 'left' | 'right';
  readonly scene_number?: string;
}

export type InterchangeType =
  | 'title_page'
  | 'scene_heading'
  | 'action'
  | 'character'
  | 'parenthetical'
  | 'dialogue'
  | 'lyrics'
  | 'transition'
  | 'centered'
  | 'section'
  | 'synopsis'
  | 'page_break'
  | 'note'
  | 'boneyard';

/** Every element of a script that is more than white space, in order. */
export function toInterchange(tree: ScriptTree): readonly InterchangeElement[] {
  return tree.chunks.flatMap((chunk) =>
    chunk.elements.filter((element) => element.kind !== 'blank').map((element) => flatten(chunk, element)),
  );
}

function flatten(chunk: Chunk, element: ScriptElement): InterchangeElement {
  switch (element.kind) {
    case 'titlePageEntry':
      return titlePageEntry(chunk, element, element.key);
    case 'sceneHeading': {
      const heading = { type: 'scene_heading', text: printed(chunk, element.text).trim() } as const;
      return element.sceneNumber
        ? { ...heading, scene_number: written(chunk, element.sceneNumber) }
        : heading;
    }
    case 'characterCue': {
      const cue = { type: 'character', text: cueText(chunk, element) } as const;
      return element.dual ? { ...cue, dual: element.dual } : cue;
    }
    case 'section':
      return { type: 'section', text: printed(chunk, element.text).trim(), level: element.depth };
    case 'synopsis':
      return { type: 'synopsis', text: printed(chunk, element.text).trim() };
    default:
      return { type: typeOf(element), text: plainText(chunk, element) };
  }
}

type PlainElement = Exclude<
  ScriptElement,
  { readonly kind: 'titlePageEntry' | 'sceneHeading' | 'characterCue' | 'section' | 'synopsis' }
>;

function typeOf(element: PlainElement): InterchangeType {
  switch (element.kind) {
    case 'lyric':
      return 'lyrics';
    case 'centeredText':
      return 'centered';
    case 'pageBreak':
      return 'page_break';
    case 'shot':
      return 'action';
    case 'dialectBlock':
    case 'blank':
      return 'boneyard';
    default:
      return element.kind;
  }
}

function plainText(chunk: Chunk, element: PlainElement): string {
  const range = { start: element.start, end: element.textEnd };
  switch (element.kind) {
    case 'note':
    case 'boneyard':
    case 'dialectBlock':
      return written(chunk, range);
    case 'pageBreak':
      return element.pageNumber ? written(chunk, element.pageNumber) : '';
    case 'lyric':
      return eachLine(printed(chunk, range), (line) => line.replace(/^\s*~/, ''));
    case 'centeredText':
      return eachLine(printed(chunk, range), (line) => line.trim().slice(1, -1).trim());
    case 'shot':
      return printed(chunk, range).trim().slice(2).trim();
    case 'transition':
      return printed(chunk, range)
        .trim()
        .slice(element.forced ? 1 : 0)
        .trim();
    case 'action':
      return element.forced ? printed(chunk, range).replace('!', '') : printed(chunk, range);
    default:
      return printed(chunk, range);
  }
}

function titlePageEntry(chunk: Chunk, element: ScriptElement, key: Range): InterchangeElement {
  const value = printed(chunk, { start: chunk.text.indexOf(':', key.end) + 1, end: element.textEnd });
  const text = eachLine(value, (line) => line.trim()).trim();
  return { type: 'title_page', key: written(chunk, key), text };
}

function cueText(chunk: Chunk, cue: CharacterCue): string {
  return [cue.name, ...cue.extensions].map((range) => printed(chunk, range)).join(' ');
}

function eachLine(text: string, change: (line: string) => string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(change)
    .join('\n');
}

function written(chunk: Chunk, range: Range): string {
  return chunk.text.slice(range.start, range.end);
}

/** The words of a range without the notes and boneyards in it. */
function printed(chunk: Chunk, range: Range): string {
  const text = written(chunk, range);
  const inside = [...chunk.notes, ...chunk.boneyards]
    .filter((hidden) => hidden.start < range.end && hidden.end > range.start)
    .map((hidden) => shift(hidden, -range.start))
    .sort((a, b) => b.start - a.start);
  return inside.reduce(
    (left, hidden) => left.slice(0, Math.max(0, hidden.start)) + left.slice(hidden.end),
    text,
  );
}
