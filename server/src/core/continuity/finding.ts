import type { Range } from '../text/range';

/**
 * What a check found, as data: which rule, where, and the slots of its sentences. Words are made at the edge, so that
 * they can be translated; whether anybody is shown it is decided there too.
 */
export interface Finding {
  /** A rule's id, or the code of a problem that the parser found. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Which of the rule's sentences says it. */
  readonly message: string;
  /** Slots of the sentence: words of the script, numbers, names. */
  readonly parameters: Parameters;
  /** Never empty, and within the file. */
  readonly range: Range;
  /** The other places that it is about: what makes it a fault. */
  readonly evidence: readonly Evidence[];
  readonly fix?: FindingFix;
}

/** Weakest first. */
export const severities = ['hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

export type Parameters = Readonly<Record<string, string>>;

export interface Evidence {
  readonly range: Range;
  /** The script that the range is in, where it is another than the finding's: an earlier episode, say. */
  readonly uri?: string;
  /** Which of the rule's sentences says what stands there. */
  readonly message: string;
  readonly parameters: Parameters;
}

export interface FindingFix {
  /** Which of the rule's fixes. */
  readonly id: string;
  readonly parameters: Parameters;
  /** May be applied without looking: it says the same in the form that the rest of the script has. */
  readonly safe: boolean;
  /** In order, without overlaps, all in the finding's script. */
  readonly edits: readonly FixEdit[];
}

export interface FixEdit {
  readonly range: Range;
  readonly text: string;
}
