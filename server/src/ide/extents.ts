import type { Range } from '../core/text/range';
import type { ScriptDocument } from './script';

/** Without the white space at its end: a scene's extent takes in the blank lines before the next heading. */
export function trimmedEnd({ tree }: ScriptDocument, range: Range): Range {
  return { start: range.start, end: range.start + tree.slice(range).trimEnd().length };
}

/** Without the white space at either end; empty, at its start, where there is nothing else. */
export function trimmed(script: ScriptDocument, range: Range): Range {
  const { start, end } = trimmedEnd(script, range);
  const text = script.tree.slice({ start, end });
  return { start: start + text.length - text.trimStart().length, end };
}

/** The line that holds `offset`, its line ending left out. */
export function lineAt(script: ScriptDocument, offset: number): Range {
  const { line } = script.toPosition(offset);
  const start = script.toOffset({ line, character: 0 });
  return { start, end: script.toOffset({ line, character: Number.MAX_SAFE_INTEGER }) };
}
