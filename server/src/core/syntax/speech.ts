import { CLOSE_PAREN, isCapitals, letterCase, NEUTRAL, OPEN_PAREN, STAR, UNDERSCORE } from './characters';
import { emit, passBlankLines, report } from './emit';
import { emitHidden } from './hidden';
import { isHeldBlank } from './lines';
import { isLyric, parseLyrics } from './lyric';
import { advance, atEnd, isBlank, type Scanner } from './scanner';

/**
 * What stands under a cue, down to the first truly blank line: parentheticals, lyrics, notes, spoken words.
 * Nothing else interrupts a speech, whatever its lines look like.
 */
export function parseSpeech(s: Scanner): void {
  while (s.context !== 'blank' && !atEnd(s)) {
    if (s.hidden) emitHidden(s, endPart);
    else if (isParenthetical(s)) parseParenthetical(s);
    else if (isLyric(s)) parseLyrics(s, true, endPart);
    else parseDialogue(s);
  }
}

/**
 * Passes what is blank under a part of a speech. A line of two spaces goes on with the speech, any other
 * ends it.
 * @returns where the part ends, from the start of the chunk.
 */
export function endPart(s: Scanner): number {
  while (isHeld(s)) advance(s);
  const nearlyHeld =
    isBlank(s) && s.end > s.start ? { start: s.start - s.chunkStart, end: s.end - s.chunkStart } : undefined;
  const next = s.next;
  const end = passBlankLines(s, 'adjacent');
  if (nearlyHeld && s.start === next && looksSpoken(s)) {
    const fix = { code: 'hold-dialogue-together', edits: [{ range: nearlyHeld, text: '  ' }] };
    report(s, 'single-space-ends-dialogue', 'warning', nearlyHeld, { fix });
  }
  return end;
}

/** Two spaces and nothing else: the writer's way of leaving a line empty within a speech. */
function isHeld(s: Scanner): boolean {
  return s.end > s.start && isBlank(s) && isHeldBlank(s.text, s.start);
}

/** Words that could be the speech going on: neither marked as something else nor in capitals. */
function looksSpoken(s: Scanner): boolean {
  const isWord = letterCase(s.source.charCodeAt(s.from)) !== NEUTRAL;
  return s.from < s.to && isWord && !isCapitals(s.source, s.from, s.to);
}

/** Brackets around the whole line, within emphasis marks if need be. */
function isParenthetical(s: Scanner): boolean {
  const { source } = s;
  let from = s.from;
  let to = s.to;
  while (
    from < to &&
    isMark(source.charCodeAt(from)) &&
    source.charCodeAt(from) === source.charCodeAt(to - 1)
  ) {
    from++;
    to--;
  }
  return to - from > 1 && source.charCodeAt(from) === OPEN_PAREN && source.charCodeAt(to - 1) === CLOSE_PAREN;
}

function isMark(code: number): boolean {
  return code === STAR || code === UNDERSCORE;
}

function parseParenthetical(s: Scanner): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  advance(s);
  emit(s, { kind: 'parenthetical', start, textEnd, end: endPart(s) });
}

function parseDialogue(s: Scanner): void {
  const start = s.start - s.chunkStart;
  if (s.source.charCodeAt(s.from) === OPEN_PAREN) reportUnclosed(s);
  let textEnd = start;
  do {
    textEnd = s.end - s.chunkStart;
    advance(s);
    while (isHeld(s)) advance(s);
  } while (isSpoken(s));
  emit(s, { kind: 'dialogue', start, textEnd, end: endPart(s) });
}

/** True for a line of plain speech, which goes on with the one above. */
function isSpoken(s: Scanner): boolean {
  return s.from < s.to && !isParenthetical(s) && !isLyric(s);
}

/** A speech that opens with a bracket never closed reads as words to be spoken. */
function reportUnclosed(s: Scanner): void {
  if (s.source.slice(s.from, s.to).includes(')')) return;
  const start = s.from + s.base - s.chunkStart;
  const end = s.to + s.base - s.chunkStart;
  const fix = { code: 'close-parenthetical', edits: [{ range: { start: end, end }, text: ')' }] };
  report(s, 'unclosed-parenthetical', 'hint', { start, end }, { fix });
}
