import type { Range } from '../text/range';
import type { ScriptElement } from './elements';
import type { ProblemSeverity, SyntaxFix, SyntaxProblemCode } from './problems';
import { advance, atEnd, isBlank, type Scanner } from './scanner';

/**
 * What every block does when it has read its lines: pass the blank ones below, and hand over its element and
 * its problems.
 */

/** Moves past blank lines. @returns where the element above them ends, from the start of the chunk. */
export function passBlankLines(s: Scanner, otherwise: Scanner['context']): number {
  s.context = otherwise;
  while (isBlank(s) && !atEnd(s)) {
    s.context = 'blank';
    advance(s);
  }
  return s.start - s.chunkStart;
}

export function emit(s: Scanner, element: ScriptElement): void {
  s.elements.push(element);
}

const noParameters: Readonly<Record<string, string>> = Object.freeze({});

export function report(
  s: Scanner,
  code: SyntaxProblemCode,
  severity: ProblemSeverity,
  range: Range,
  details: { readonly parameters?: Readonly<Record<string, string>>; readonly fix?: SyntaxFix } = {},
): void {
  const parameters = details.parameters ?? noParameters;
  s.problems.push(
    details.fix
      ? { code, severity, range, parameters, fix: details.fix }
      : { code, severity, range, parameters },
  );
}

/** A fix that puts `text` in at one place. */
export function insertion(code: string, at: number, text: string): SyntaxFix {
  return { code, edits: [{ range: { start: at, end: at }, text }] };
}

/** The line ending of the current line; LF where the file ends without one. */
export function lineEnding(s: Scanner): string {
  return s.text.slice(s.end, s.next) || '\n';
}
