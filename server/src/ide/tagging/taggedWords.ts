import { holesOf } from '../../core/screenplay/chunkFacts';
import { foldName } from '../../core/screenplay/fold';
import type { NoteTag, Scene } from '../../core/screenplay/model';
import { type Range, shift } from '../../core/text/range';
import { namePattern } from '../rename/nameCase';
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
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((name) => namePattern(name).source).join('|'), 'giu');
  return paragraphs(script, scene.extent).flatMap(({ range, holes }) =>
    [...script.tree.slice(range).matchAll(pattern)].flatMap((match) => {
      const found = { start: range.start + match.index, end: range.start + match.index + match[0].length };
      const tag = names.get(foldName(match[0]));
      const isHidden = holes.some((hole) => hole.start < found.end && found.start < hole.end);
      return tag && !isHidden ? [{ range: found, tag }] : [];
    }),
  );
}

/** By folded name; the first tag of a name gives it its category. */
function namesOf(tags: readonly NoteTag[]): ReadonlyMap<string, NoteTag> {
  const names = new Map<string, NoteTag>();
  const add = (name: string, tag: NoteTag) => {
    const key = foldName(name);
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
