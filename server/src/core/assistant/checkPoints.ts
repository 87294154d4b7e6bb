import { type DropReason, findQuote, firstSentence, isSupported } from './evidence';
import type { SourceNote } from './sourceNote';
import { words } from './words';

/** A sentence of a model's with what shows it: each quote was found in the source it names. */
export interface Claim {
  readonly sentence: string;
  readonly evidence: readonly { readonly note: string; readonly quote: string }[];
}

export interface CheckedPoints {
  readonly claims: readonly Claim[];
  readonly dropped: readonly DropReason[];
}

interface Point {
  readonly quote: string;
  readonly point: string;
}

/** Keeps of a model's answer what can be shown to stand in the sources it was asked about. */
export function checkPoints(answer: unknown, sources: readonly SourceNote[]): CheckedPoints {
  const claims: Claim[] = [];
  const dropped: DropReason[] = [];
  for (const point of pointsOf(answer)) {
    const checked = checkPoint(point, sources, claims);
    if (typeof checked === 'string') dropped.push(checked);
    else claims.push(checked);
  }
  return { claims, dropped };
}

function checkPoint(
  { quote, point }: Point,
  sources: readonly SourceNote[],
  kept: readonly Claim[],
): Claim | DropReason {
  const found = findQuote(quote, sources);
  if (found.kind === 'dropped') return found.reason;
  const sentence = firstSentence(point);
  if (sentence === undefined) return 'unfinished';
  const sayers = found.notes.flatMap(({ author }) => author ?? []);
  if (!isSupported(sentence, found.notes.map(citable).join('\n'), sayers)) return 'notSupported';
  const said = words(sentence).join(' ');
  if (kept.some((claim) => words(claim.sentence).join(' ') === said)) return 'repeated';
  return { sentence, evidence: found.notes.map(({ id }) => ({ note: id, quote: quote.trim() })) };
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
