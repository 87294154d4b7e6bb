import type { Remark } from '../core/assistant/reading/remark';
import type { TextLine } from '../core/assistant/reading/textLines';
import type { noteFileSentences } from '../ide/noteFileSentences';

/** What is in a file before it is known what of it are notes. */
export interface NoteFileText {
  readonly lines: readonly TextLine[];
  /** Notes that the file keeps apart from its text: comments, annotations, script notes. */
  readonly remarks: readonly Remark[];
  readonly warning?: NoteFileProblem;
}

export interface NoteFileProblem {
  readonly sentence: keyof typeof noteFileSentences;
  readonly slots?: Readonly<Record<string, string>>;
}

/** Why a file cannot be read; told to the person as a sentence. */
export class NoteFileError extends Error {
  constructor(readonly problem: NoteFileProblem) {
    super(problem.sentence);
  }
}

export function fails(
  sentence: NoteFileProblem['sentence'],
  slots?: NoteFileProblem['slots'],
): NoteFileError {
  return new NoteFileError({ sentence, ...(slots && { slots }) });
}

/** Bytes of a file, and of what may come out of one that is packed. */
export const largestFile = 64 * 1024 * 1024;
export const largestText = 16 * 1024 * 1024;
