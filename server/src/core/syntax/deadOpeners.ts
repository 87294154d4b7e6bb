import { blankLines, lineEndAt } from './lines';
import type { SyntaxFix, SyntaxProblem } from './problems';

/**
 * The problems of `[[` and of the boneyard's opening mark where nothing closes them. Such an opener is text and swallows nothing;
 * whether it is closed has been decided before.
 */
export interface DeadOpener {
  /** Its position in the text. */
  readonly at: number;
}

export interface DeadNote extends DeadOpener {
  /** The next `]]`, if it comes shortly after and before another `[[`. */
  readonly closer: number | undefined;
}

/** An opener and a closer further apart than this are not taken to be one note cut by blank lines. */
export const longestSplitNote = 4096;

/** Counted from `start`, the chunk's; a closer at or after `end` stands in another chunk, and belongs to something else. */
export function deadNoteProblem(text: string, note: DeadNote, start: number, end: number): SyntaxProblem {
  const range = { start: note.at - start, end: note.at + 2 - start };
  if (note.closer === undefined || note.closer >= end) {
    return {
      code: 'unclosed-note',
      severity: 'warning',
      range,
      parameters: {},
      fix: closing(text, note.at, start, ']]'),
    };
  }
  const edits = blankLines(text, note.at, note.closer).map((line) => ({
    range: { start: line.start - start, end: line.end - start },
    text: '  ',
  }));
  return {
    code: 'blank-line-in-note',
    severity: 'warning',
    range,
    parameters: {},
    fix: { code: 'keep-note-together', edits },
  };
}

export function deadBoneyardProblem(text: string, opener: DeadOpener, start: number): SyntaxProblem {
  const range = { start: opener.at - start, end: opener.at + 2 - start };
  const fix = closing(text, opener.at, start, ' */');
  return { code: 'unclosed-boneyard', severity: 'warning', range, parameters: {}, fix };
}

/** A fix that closes what opens at `at` where its line ends. */
function closing(text: string, at: number, start: number, mark: string): SyntaxFix {
  const end = lineEndAt(text, at) - start;
  return { code: 'close-here', edits: [{ range: { start: end, end }, text: mark }] };
}
