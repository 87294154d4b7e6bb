import type { TextEdit } from 'vscode-languageserver-types';
import type { NoteTag, Scene } from '../core/screenplay/model';
import { lineAt } from './extents';
import type { ScriptDocument } from './script';

/**
 * The edit that says which script day a scene is on: its tag is changed, or one is put under the heading; without a
 * day the tag goes, and the scene is on what is inferred again. It checks no day: any words may stand in a tag.
 *
 * @param day as the tag will have it: `D3`
 */
export function setScriptDayEdits(
  script: ScriptDocument,
  ordinal: number,
  day: string | undefined,
): readonly TextEdit[] {
  const scene = script.screenplay.scenes[ordinal - 1];
  if (!scene) return [];
  const tags = scene.tags.filter(({ category }) => category === 'day');
  const [first, ...others] = tags;
  if (day === undefined) return tags.map((tag) => removeTag(script, tag));
  if (!first) return [insertTag(script, scene, day)];
  const range = script.toRange(first.value.range);
  return [{ range, newText: day }, ...others.map((tag) => removeTag(script, tag))];
}

/** With the space beside it, or with its line where nothing else stands there. */
function removeTag(script: ScriptDocument, { range }: NoteTag): TextEdit {
  const line = lineAt(script, range.start);
  const isAlone = script.tree.slice(line).trim() === script.tree.slice(range).trim();
  if (!isAlone) {
    const after = script.tree.slice({ start: range.end, end: line.end });
    const space = /^[ \t]*/.exec(after)?.[0].length ?? 0;
    return { range: script.toRange({ start: range.start, end: range.end + space }), newText: '' };
  }
  const { line: row } = script.toPosition(range.start);
  const start = { line: row, character: 0 };
  const below = lineAt(script, script.toOffset({ line: row + 1, character: 0 }));
  const rows = script.tree.slice(below).trim() === '' ? 2 : 1;
  return {
    range: { start, end: script.toPosition(script.toOffset({ line: row + rows, character: 0 })) },
    newText: '',
  };
}

/** In front of the tags that stand under the heading, else on a line of its own. */
function insertTag(script: ScriptDocument, { heading, extent, tags }: Scene, day: string): TextEdit {
  const tag = `[[day: ${day}]]`;
  const under = script.tree.slice({ start: heading.range.end, end: extent.end });
  const gap = /^\s*/.exec(under)?.[0].length ?? 0;
  const place = heading.range.end + gap;
  if (tags.some(({ range }) => range.start === place)) {
    const at = script.toPosition(place);
    return { range: { start: at, end: at }, newText: `${tag} ` };
  }
  const end = lineAt(script, heading.range.end).end;
  const lineBreak = /\r\n|\r|\n/.exec(script.tree.slice({ start: end, end: extent.end }))?.[0] ?? '\n';
  const below = script.tree.slice({ start: end, end: extent.end });
  const isBlankBelow = below.trim() === '' || /^(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)/.test(below);
  const at = script.toPosition(end);
  const newText = `${lineBreak}${lineBreak}${tag}${isBlankBelow ? '' : lineBreak}`;
  return { range: { start: at, end: at }, newText };
}
