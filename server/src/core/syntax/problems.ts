import type { Range } from '../text/range';

/** Every defect the parser reports. Words are made at the edge, from `code` and `parameters`. */
export const syntaxProblemCodes = [
  'heading-needs-blank-line-after',
  'heading-needs-blank-line-before',
  'nonstandard-heading-prefix',
  'forced-heading-suspicious',
  'scene-number-needs-space',
  'cue-without-dialogue',
  'caseless-cue',
  'dual-without-partner',
  'third-dual-column',
  'single-space-ends-dialogue',
  'transition-trailing-space',
  'transition-needs-blank-line-after',
  'unclosed-note',
  'unclosed-boneyard',
  'blank-line-in-note',
  'unclosed-parenthetical',
] as const;
export type SyntaxProblemCode = (typeof syntaxProblemCodes)[number];

/** How sure the parser is that the writer meant something else. */
export type ProblemSeverity = 'warning' | 'information' | 'hint';

export interface SyntaxFix {
  /** Names the fix for its title at the edge. */
  readonly code: string;
  /** Replaces `range` (same base as the problem's range) by `text`. */
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly severity: ProblemSeverity;
  readonly range: Range;
  /** Slots of the message, by name: text out of the script. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly fix?: SyntaxFix;
}
