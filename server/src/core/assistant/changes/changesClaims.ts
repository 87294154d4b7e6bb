import { straightenMarks } from '../../text/straightenMarks';
import { findQuote, firstSentence, isSupported } from '../evidence';
import { words } from '../words';
import type { ChangesBatch } from './changesPrompt';
import type { ChangeClaim, ChangeDropReason, DraftSide, DraftSource } from './model';

export interface CheckedChanges {
  readonly claims: readonly ChangeClaim[];
  readonly dropped: readonly ChangeDropReason[];
}

/** Keeps of a model's answer what can be shown to stand in one draft of the scene, and not in the other. */
export function checkChanges(
  answer: unknown,
  batch: ChangesBatch,
  kept: readonly ChangeClaim[] = [],
): CheckedChanges {
  const claims: ChangeClaim[] = [];
  const dropped: ChangeDropReason[] = [];
  for (const point of pointsOf(answer)) {
    const checked = checkPoint(point, batch, [...kept, ...claims]);
    if (typeof checked === 'string') dropped.push(checked);
    else claims.push(checked);
  }
  return { claims, dropped };
}

interface Point {
  readonly before: string;
  readonly now: string;
  readonly point: string;
}

function checkPoint(
  { point, ...quotes }: Point,
  batch: ChangesBatch,
  kept: readonly ChangeClaim[],
): ChangeClaim | ChangeDropReason {
  const cited: { source: DraftSource; quote: string }[] = [];
  for (const draft of ['before', 'now'] as const) {
    const found = quotes[draft].trim() === '' ? [] : sourceOf(quotes[draft], draft, batch);
    if (typeof found === 'string') return found;
    cited.push(...found.map((source) => ({ source, quote: quotes[draft].trim() })));
  }
  if (cited.length === 0) return 'quoteNotFound';
  const sentence = firstSentence(point);
  if (sentence === undefined) return 'unfinished';
  if (!isSupported(sentence, cited.map(({ source }) => citable(source)).join('\n'))) return 'notSupported';
  const said = words(sentence).join(' ');
  if (kept.some((claim) => words(claim.sentence).join(' ') === said)) return 'repeated';
  return { sentence, evidence: cited };
}

/** The first place is enough: where a line is said twice, each of them shows it. */
function sourceOf(
  quote: string,
  draft: DraftSide,
  { edits, whole }: ChangesBatch,
): readonly DraftSource[] | ChangeDropReason {
  const sources = edits.flatMap((edit) => edit[draft] ?? []);
  const found = findQuote(quote, sources);
  if (found.kind === 'dropped') return found.reason;
  const other = straightenMarks(whole[draft === 'before' ? 'now' : 'before']);
  if (other.includes(straightenMarks(quote))) return 'standsInBoth';
  return sources.filter((source) => found.notes.includes(source)).slice(0, 1);
}

function citable({ text, author, sceneHeading }: DraftSource): string {
  return [text, author, sceneHeading].join('\n');
}

/** The grammar has seen to the shape already, for a model in our own host; an endpoint may send anything. */
function pointsOf(answer: unknown): readonly Point[] {
  const points = typeof answer === 'object' && answer !== null && 'points' in answer ? answer.points : [];
  return Array.isArray(points) ? points.flatMap(pointOf) : [];
}

function pointOf(value: unknown): readonly Point[] {
  if (typeof value !== 'object' || value === null) return [];
  const read = (key: string): string => {
    const text: unknown = Reflect.get(value, key);
    return typeof text === 'string' ? text : '';
  };
  const point = read('point');
  return point === '' ? [] : [{ before: read('before'), now: read('now'), point }];
}
