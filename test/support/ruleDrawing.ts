import assert from 'node:assert/strict';
import type { RuleExample } from '../../server/src/core/continuity/rule';
import { withEdits } from '../../server/src/ide/whiteSpace';
import { runRule } from './runRule';

/**
 * A rule's test as a drawing: the script, and under a line that it finds fault with, carets under the very words and
 * the id of the message.
 *
 *     INT. BAR - DAY #1#
 *
 *     EXT. PIER - DAY #1#
 *                      ^ duplicate
 *
 * A drawing without carets is a near miss: the rule must be silent. Lines are indented as the first one is.
 */
export function assertDrawing(
  ruleId: string,
  drawing: string,
  around: Omit<RuleExample, 'script'> = {},
): void {
  const { script, marks } = readDrawing(drawing);
  const found = runRule(ruleId, { ...around, script }).map(({ range, message }) => ({
    message,
    words: script.slice(range.start, range.end),
    line: lineAt(script, range.start),
  }));
  assert.deepEqual(found, marks);
}

/** The script after the fix of the rule's only finding in it. */
export function fixedScript(
  ruleId: string,
  drawing: string,
  around: Omit<RuleExample, 'script'> = {},
): string {
  const { script } = readDrawing(drawing);
  const [finding, ...more] = runRule(ruleId, { ...around, script });
  assert.deepEqual(more, []);
  const edits = finding?.fix?.edits ?? assert.fail('There is no fix.');
  return withEdits(
    script,
    edits.map(({ range, text }) => ({ ...range, text })),
  );
}

/** The words that a finding's evidence points at, in order. */
export function evidenceOf(ruleId: string, drawing: string, around: Omit<RuleExample, 'script'> = {}) {
  const { script } = readDrawing(drawing);
  return runRule(ruleId, { ...around, script }).flatMap(({ evidence }) =>
    evidence.map(({ message, range, uri }) => ({
      message,
      words: uri === undefined ? script.slice(range.start, range.end) : uri,
    })),
  );
}

interface Mark {
  readonly message: string;
  readonly words: string;
  /** From 1, in the script without the carets. */
  readonly line: number;
}

/** A text without the indent of its first line, which template strings have in a test. */
export function scriptOf(drawing: string): string {
  return readDrawing(drawing).script;
}

function readDrawing(drawing: string): { readonly script: string; readonly marks: readonly Mark[] } {
  const all = drawing
    .replace(/^\n/, '')
    .replace(/[ \t]+$/, '')
    .split('\n');
  const indent = /^ */.exec(all[0] ?? '')?.[0].length ?? 0;
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of all.map((each) => each.slice(Math.min(indent, each.search(/\S|$/))))) {
    const caret = /^(\s*)(\^+)\s+([\w-]+)$/.exec(line);
    if (!caret) lines.push(line);
    else {
      const start = caret[1]?.length ?? 0;
      const words = lines.at(-1)?.slice(start, start + (caret[2]?.length ?? 0)) ?? '';
      marks.push({ message: caret[3] ?? '', words, line: lines.length });
    }
  }
  return { script: lines.join('\n'), marks };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
