import { applyEdit } from '../../core/syntax/applyEdit';
import type { ScriptTree, TextEdit } from '../../core/syntax/tree';
import { contains, type Range } from '../../core/text/range';
import { lineBreakOf } from '../positions';
import type { ScriptDocument } from '../script';

/**
 * Where the tag of a passage is written: on a line of its own below the paragraph or the whole speech, a blank line
 * between, or under the tags that stand there already. A line of its own merges with whatever somebody else does to
 * the paragraph, prints nothing and breaks no speech. Where such a line would change what another line is, the tag
 * goes to the end of the paragraph's last line.
 */
export type WriteTag = (tag: string) => TextEdit;

/** Undefined where nothing can be tagged: on the title page, in a note, in boneyard or another tool's data. */
export function tagPlace(script: ScriptDocument, selection: Range): WriteTag | undefined {
  const end = endOfPassage(script, selection);
  if (end === undefined) return undefined;
  const newline = lineBreakOf(script.tree);
  const group = endOfTagsBelow(script, end);
  const ways: readonly WriteTag[] = [
    ...(group === undefined ? [] : [insertAt(group, newline, '')]),
    insertAt(end, newline + newline, ''),
    insertAt(end, newline + newline, newline),
  ];
  const before = linesOf(script.tree);
  const fitting = ways.find((write) => linesOf(applyEdit(script.tree, write('[[prop: x]]'))) === before);
  return fitting ?? insertAt(end, ' ', '');
}

function insertAt(at: number, before: string, after: string): WriteTag {
  return (tag) => ({ start: at, end: at, text: before + tag + after });
}

const untaggable: ReadonlySet<string> = new Set([
  ...['titlePageEntry', 'note', 'boneyard', 'dialectBlock', 'blank', 'pageBreak'],
]);

/** End of the text of the paragraph, heading or speech that holds the end of the selection. */
function endOfPassage({ tree, screenplay }: ScriptDocument, selection: Range): number | undefined {
  const last = Math.max(selection.start, selection.end - 1);
  const { index, offset } = tree.chunkAt(last);
  const at = { start: last - offset, end: last - offset };
  const hidden = [...(tree.chunks[index]?.notes ?? []), ...(tree.chunks[index]?.boneyards ?? [])];
  const placed = tree.elementAt(last);
  if (!placed || untaggable.has(placed.element.kind)) return undefined;
  if (hidden.some((hole) => contains(hole, at) && hole.end > at.end)) return undefined;
  const speech = screenplay
    .sceneAt(last)
    ?.speeches.find(({ range }) => contains(range, { start: last, end: last }));
  const end = speech?.range.end ?? placed.offset + placed.element.textEnd;
  return end < selection.end ? undefined : end;
}

/** End of the lines of tags below `end`, where nothing but blank lines and they stand between. */
function endOfTagsBelow({ tree, screenplay }: ScriptDocument, end: number): number | undefined {
  const first = screenplay.tags.find(({ range }) => range.start >= end);
  if (!first || tree.slice({ start: end, end: first.range.start }).trim() !== '') return undefined;
  const placed = tree.elementAt(first.range.start);
  if (placed?.element.kind !== 'note') return undefined;
  const range = { start: placed.offset + placed.element.start, end: placed.offset + placed.element.textEnd };
  const isTag = (note: Range) => screenplay.tags.some((tag) => tag.range.start === note.start);
  const notes = tree.chunks[tree.chunkAt(range.start).index]?.notes ?? [];
  const base = tree.chunkAt(range.start).offset;
  const own = notes
    .map((note) => ({ start: note.start + base, end: note.end + base }))
    .filter((note) => contains(range, note));
  return own.every(isTag) ? range.start + tree.slice(range).trimEnd().length : undefined;
}

/** What every line is, notes left out. */
function linesOf(tree: ScriptTree): string {
  const lines: string[] = [];
  for (const { element, offset } of tree.elements()) {
    if (element.kind === 'note' || element.kind === 'blank') continue;
    const text = tree.slice({ start: offset + element.start, end: offset + element.textEnd });
    const dual = element.kind === 'characterCue' ? (element.dual ?? '') : '';
    lines.push(`${element.kind}${dual} ${text.trim()}`);
  }
  return lines.join('\n');
}
