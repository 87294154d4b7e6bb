import type { SyntaxProblemCode } from '../../server/src/core/syntax/problems';

/** One thing a Fountain parser must decide, and what ours does. */
export interface ConformanceCase {
  readonly id: string;
  /** The rule, as a sentence for the table. */
  readonly rule: string;
  readonly input: string;
  /** The printed lines, as `printedLines` writes them. */
  readonly expected: readonly string[];
  /** Codes of the problems that must be reported, in order; none where left out. */
  readonly problems?: readonly SyntaxProblemCode[];
}

/** Cases under one heading of the table. */
export interface ConformanceGroup {
  readonly title: string;
  readonly cases: readonly ConformanceCase[];
}

/** A case in one line of code: the lines of `expected` are separated by `|`. */
export function conform(
  id: string,
  rule: string,
  input: string,
  expected: string,
  ...problems: readonly SyntaxProblemCode[]
): ConformanceCase {
  const lines = expected === '' ? [] : expected.split('|').map((line) => line.trim());
  return problems.length > 0
    ? { id, rule, input, expected: lines, problems }
    : { id, rule, input, expected: lines };
}
