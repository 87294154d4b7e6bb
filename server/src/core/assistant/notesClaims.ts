import { type DropReason, findQuote, firstSentence, isSupported } from './evidence';
import type { NotesBatch } from './notesPrompt';
import type { SourceNote } from './sourceNote';
import type { NoteClaim } from './summarizeNotes';
import { words } from './words';

export interface CheckedClaims {
  readonly claims: readonly NoteClaim[];
  readonly dropped: readonly DropReason[];
}

interface Point {
  readonly quote: string;
  readonly point: string;
}

/** Keeps of a model's answer what can be shown to stand in the notes of the batch it was asked about. */
export function checkClaims(answer: unknown, batch: NotesBatch): CheckedClaims {
  const claims: NoteClaim[] = [];
  const dropped: DropReason[] = [];
  for (const point of pointsOf(answer)) {
    const checked = checkPoint(point, batch, claims);
    if (typeof checked === 'string') dropped.push(checked);
    else claims.push(checked);
  }
  return { claims, dropped };
}

function checkPoint(
  { quote, point }: Point,
  { theme, notes }: NotesBatch,
  kept: readonly NoteClaim[],
): NoteClaim | DropReason {
  const found = findQuote(
    quote,
    notes.flatMap(({ sources }) => sources),
  );
  if (found.kind === 'dropped') return found.reason;
  const sentence = firstSentence(point);
  if (sentence === undefined) return 'unfinished';
  if (!isSupported(sentence, found.notes.map(citable).join('\n'))) return 'notSupported';
  const said = words(sentence).join(' ');
  if (kept.some((claim) => words(claim.sentence).join(' ') === said)) return 'repeated';
  const evidence = found.notes.map(({ id }) => ({ note: id, quote: quote.trim() }));
  return { theme, sentence, evidence };
}

function citable({ text, author, sceneHeading }: SourceNote): string {
  return [text, author, sceneHeading].join('\n');
}

/** The grammar has seen to the shape already, for a model in our own host; an endpoint may send anything. */
function pointsOf(answer: unknown): readonly Point[] {
  const points = typeof answer === 'object' && answer !== null && 'points' in answer ? answer.points : [];
  return Array.isArray(points) ? points.filter(isPoint) : [];
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null) return false;
  return ['quote', 'point'].every((key) => typeof Reflect.get(value, key) === 'string');
}
