import { COLON, GREATER, isWhite, LESS } from './characters';
import { emit, insertion, lineEnding, passBlankLines, report } from './emit';
import { codePair } from './language';
import { advance, relative, type Scanner } from './scanner';

/** Transitions, forced by `>` or known by their words, and centered text, which opens with the same mark. */

/** The longest transition in the tables is far shorter; whatever is longer is prose in capitals. */
const longestTransition = 80;

/** True where the current line, known to be in capitals, reads as a transition; whether a blank line follows is not asked. */
export function readsAsTransition(s: Scanner): boolean {
  if (s.to - s.from > longestTransition) return false;
  const last = s.source.charCodeAt(s.to - 1);
  const isListed = s.language.transitionKeys.has(codePair(s.source.charCodeAt(s.from), last));
  if (!isListed && last !== COLON) return false;
  const line = s.source.slice(s.from, s.to);
  return (
    s.language.transitions.has(line) || s.language.transitionEndings.some((ending) => line.endsWith(ending))
  );
}

export function parseTransition(s: Scanner): void {
  if (isWhite(s.text.charCodeAt(s.end - 1))) {
    const range = { start: relative(s, s.to), end: s.end - s.chunkStart };
    const fix = { code: 'remove-trailing-space', edits: [{ range, text: '' }] };
    report(s, 'transition-trailing-space', 'information', range, { fix });
  }
  emitTransition(s, false);
}

/** What reads as a transition but has text under it stays action. */
export function reportTransitionAboveText(s: Scanner): void {
  const range = { start: relative(s, s.from), end: relative(s, s.to) };
  const fix = insertion('insert-blank-line', s.end - s.chunkStart, lineEnding(s));
  report(s, 'transition-needs-blank-line-after', 'warning', range, { fix });
}

function emitTransition(s: Scanner, forced: boolean): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  advance(s);
  emit(s, { kind: 'transition', start, textEnd, end: passBlankLines(s, 'adjacent'), forced });
}

/** A line that opens with `>`: centered where it ends with `<`, else a transition. */
export function parseArrow(s: Scanner): void {
  if (isCentered(s)) parseCentered(s);
  else emitTransition(s, true);
}

function isCentered(s: Scanner): boolean {
  const { source, from, to } = s;
  return to - from > 1 && source.charCodeAt(from) === GREATER && source.charCodeAt(to - 1) === LESS;
}

function parseCentered(s: Scanner): void {
  const start = s.start - s.chunkStart;
  let textEnd = start;
  do {
    textEnd = s.end - s.chunkStart;
    advance(s);
  } while (isCentered(s));
  emit(s, { kind: 'centeredText', start, textEnd, end: passBlankLines(s, 'adjacent') });
}
