import { checkPoints } from './checkPoints';
import type { DropReason } from './evidence';
import type { NotesBatch } from './notesPrompt';
import type { NoteClaim } from './summarizeNotes';

export interface CheckedClaims {
  readonly claims: readonly NoteClaim[];
  readonly dropped: readonly DropReason[];
}

/** Keeps of a model's answer what can be shown to stand in the notes of the batch it was asked about. */
export function checkClaims(answer: unknown, { theme, notes }: NotesBatch): CheckedClaims {
  const { claims, dropped } = checkPoints(
    answer,
    notes.flatMap(({ sources }) => sources),
  );
  return { claims: claims.map((claim) => ({ theme, ...claim })), dropped };
}
