import type { TextEdit } from '../../core/syntax/tree';
import type { Range } from '../../core/text/range';
import { lineAt } from '../extents';
import { lineBreakOf } from '../positions';
import type { ScriptDocument } from '../script';

/**
 * Takes a tag out of the script, with the line it had to itself: what tagging put there is gone, and nothing else. Only
 * a blank line stays that tagging had to add where a paragraph was followed by another line at once.
 */
export function untagEdit(script: ScriptDocument, tag: Range): TextEdit {
  const { tree } = script;
  const lines = { start: lineAt(script, tag.start).start, end: lineAt(script, tag.end).end };
  const before = tree.slice({ start: lines.start, end: tag.start });
  const after = tree.slice({ start: tag.end, end: lines.end });
  if (before.trim() === '' && after.trim() === '') return wholeLines(script, lines);
  const spaceAfter = /^[ \t]*/.exec(after)?.[0].length ?? 0;
  if (after.trim() !== '') return { start: tag.start, end: tag.end + spaceAfter, text: '' };
  const spaceBefore = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  return { start: tag.start - spaceBefore, end: tag.end + spaceAfter, text: '' };
}

/** Of the blank lines above and below a paragraph of its own one goes too. */
function wholeLines(script: ScriptDocument, { start, end }: Range): TextEdit {
  const { tree } = script;
  const breakLength = lineBreakOf(tree).length;
  const isBlank = (at: number) => {
    const line = lineAt(script, at);
    return tree.slice(line).trim() === '';
  };
  const isFirst = start === 0;
  const isLast = end >= tree.length;
  if (isFirst) return { start, end: Math.min(tree.length, end + breakLength), text: '' };
  const above = lineAt(script, start - breakLength);
  const isAlone = isBlank(above.start) && (isLast || isBlank(end + breakLength));
  if (isAlone && above.start > 0) return { start: above.start - breakLength, end, text: '' };
  return isLast ? { start: start - breakLength, end, text: '' } : { start, end: end + breakLength, text: '' };
}
