import { holesOf } from '../../core/screenplay/chunkFacts';
import { foldSpace, foldWords } from '../../core/screenplay/fold';
import type { NoteTag, Scene } from '../../core/screenplay/model';
import { type Range, shift } from '../../core/text/range';
import type { ScriptDocument } from '../script';

/**
 * Words of a scene that say what the scene's own tags name: `The REVOLVER` where `revolver` is tagged. A tag that
 * goes on after a comma, `umbrella, black`, also means what stands before it. Other scenes' tags mean nothing here.
 */
export interface TaggedWord {
  readonly range: Range;
  readonly tag: NoteTag;
}

/** In order, none over another; of two names that begin at one place, the longer. */
export function taggedWordsIn(script: ScriptDocument, scene: Scene): readonly TaggedWord[] {
  const names = namesOf(scene.tags);
  if (names.size === 0) return [];
  const pattern = anyOf([...names.keys()]);
  return paragraphs(script, scene.extent).flatMap(({ range, holes }) => {
    const text = foldInPlace(script.tree.slice(range));
    return wholeWords(text, pattern).flatMap(({ start, end }) => {
      const found = { start: range.start + start, end: range.start + end };
      const tag = names.get(foldSpace(text.slice(start, end)));
      const isHidden = holes.some((hole) => hole.start < found.end && found.start < hole.end);
      return tag && !isHidden ? [{ range: found, tag }] : [];
    });
  });
}

/**
 * Finds folded names, also within words: a pattern that knows letters of every script takes the engine milliseconds
 * to make, and every scene has its own.
 */
function anyOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const bodies = longestFirst.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, '\\s+'),
  );
  return new RegExp(bodies.join('|'), 'g');
}

const letter = /[\p{L}\p{M}\p{N}]/u;

function wholeWords(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? ''));
}

/** As names are folded, white space left as it is, so that every character keeps its place. */
function foldInPlace(text: string): string {
  const folded = foldWords(text);
  if (folded.length === text.length) return folded;
  return Array.from(text, (character) => {
    const upper = foldWords(character);
    return upper.length === character.length ? upper : character;
  }).join('');
}

/** By folded name; the first tag of a name gives it its category. */
function namesOf(tags: readonly NoteTag[]): ReadonlyMap<string, NoteTag> {
  const names = new Map<string, NoteTag>();
  const add = (name: string, tag: NoteTag) => {
    const key = foldInPlace(foldSpace(name));
    if (key !== '' && !names.has(key)) names.set(key, tag);
  };
  const elements = tags.filter(({ category }) => category !== 'day');
  for (const tag of elements) add(tag.value.text, tag);
  for (const tag of elements) add(tag.value.text.split(',')[0] ?? '', tag);
  return names;
}

const read: ReadonlySet<string> = new Set(['action', 'shot', 'parenthetical', 'dialogue', 'lyric']);

function paragraphs({ tree }: ScriptDocument, within: Range) {
  return [...tree.elements(within)]
    .filter(({ element }) => read.has(element.kind))
    .map(({ element, offset }) => {
      const chunk = tree.chunks[tree.chunkAt(offset + element.start).index];
      const holes = chunk ? holesOf(chunk).map((hole) => shift(hole, offset)) : [];
      return { range: { start: offset + element.start, end: offset + element.textEnd }, holes };
    });
}
