import { canBeCue, forcesCue, parseCue } from './characterCue';
import {
  AT,
  BANG,
  CASELESS,
  CLOSE_PAREN,
  DOT,
  EQUALS,
  GREATER,
  HASH,
  isCapitals,
  letterCase,
  OPEN_BRACE,
  OPEN_PAREN,
  SPACE,
  TILDE,
} from './characters';
import { isMacro, isMeanderInclude, parseMacro, parseMeanderInclude } from './dialect';
import { emit, insertion, lineEnding, passBlankLines, report } from './emit';
import { emitHidden } from './hidden';
import { isLyric, parseLyrics } from './lyric';
import { advance, hasTextBelow, relative, type Scanner } from './scanner';
import { forcesHeading, headingPrefix, parseSceneHeading } from './sceneHeading';
import { isPageBreak, isSynopsis, parsePageBreak, parseSection, parseSynopsis } from './structure';
import { parseArrow, parseTransition, readsAsTransition, reportTransitionAboveText } from './transition';

/**
 * Decides what the current line opens, and reads that block. Marks that writers put down on purpose come
 * first, then headings, then what is known by its capitals; all else is action.
 */
export function parseBlock(s: Scanner): void {
  const read = s.hidden ? parseHidden : (markedBlock(s) ?? unmarkedBlock(s));
  if (read !== parseHidden && read !== parseForcedCue && read !== parseUnforcedCue) s.lastCue = -1;
  read(s);
}

type BlockParser = (s: Scanner) => void;

/** The parser of what a mark at the start of the line calls for, if there is one. */
function markedBlock(s: Scanner): BlockParser | undefined {
  switch (s.source.charCodeAt(s.from)) {
    case HASH:
      return parseSection;
    case EQUALS:
      return isPageBreak(s) ? parsePageBreak : isSynopsis(s) ? parseSynopsis : undefined;
    case GREATER:
      return parseArrow;
    case TILDE:
      return isLyric(s) ? parseLoneLyrics : undefined;
    case BANG:
      return s.source.charCodeAt(s.from + 1) === BANG ? parseShot : parseForcedAction;
    case AT:
      return forcesCue(s) ? parseForcedCue : undefined;
    case DOT:
      return forcesHeading(s) ? parseSceneHeading : undefined;
    case OPEN_BRACE:
      return isMacro(s) ? parseMacro : undefined;
    default:
      return undefined;
  }
}

function unmarkedBlock(s: Scanner): BlockParser {
  if (s.context !== 'paragraph' && headingPrefix(s)) return parseSceneHeading;
  if (s.context !== 'blank') return parseUnforcedAction;
  if (isCapitals(s.source, s.from, s.to)) return capitalsBlock(s);
  if (isMeanderInclude(s)) return parseMeanderInclude;
  hintCaselessCue(s);
  return parseUnforcedAction;
}

function capitalsBlock(s: Scanner): BlockParser {
  const hasText = hasTextBelow(s);
  if (!readsAsTransition(s)) return hasText && canBeCue(s) ? parseUnforcedCue : parseUnforcedAction;
  if (!hasText) return parseTransition;
  reportTransitionAboveText(s);
  return parseUnforcedAction;
}

function parseForcedCue(s: Scanner): void {
  parseCue(s, true);
}

function parseUnforcedCue(s: Scanner): void {
  parseCue(s, false);
}

function parseUnforcedAction(s: Scanner): void {
  parseAction(s, false);
}

function parseForcedAction(s: Scanner): void {
  parseAction(s, true);
}

function parseLoneLyrics(s: Scanner): void {
  parseLyrics(s, false, passAdjacent);
}

function passAdjacent(s: Scanner): number {
  return passBlankLines(s, 'adjacent');
}

/** Notes and boneyard print nothing: what stands before them stands before what follows them. */
function parseHidden(s: Scanner): void {
  const context = s.context;
  emitHidden(s, () => passBlankLines(s, context));
}

function parseShot(s: Scanner): void {
  const start = s.start - s.chunkStart;
  const textEnd = s.end - s.chunkStart;
  advance(s);
  emit(s, { kind: 'shot', start, textEnd, end: passAdjacent(s) });
}

function parseAction(s: Scanner, forced: boolean): void {
  const start = s.start - s.chunkStart;
  let textEnd = start;
  do {
    textEnd = s.end - s.chunkStart;
    advance(s);
  } while (continuesAction(s));
  const end = passBlankLines(s, s.hidden ? 'paragraph' : 'adjacent');
  emit(s, { kind: 'action', start, textEnd, end, forced });
}

function continuesAction(s: Scanner): boolean {
  if (s.from === s.to || markedBlock(s)) return false;
  const prefix = headingPrefix(s);
  if (prefix) hintHeading(s);
  return true;
}

/** A heading needs a blank line before it; without, it reads as part of the action above. */
function hintHeading(s: Scanner): void {
  const range = { start: relative(s, s.from), end: relative(s, s.to) };
  const fix = insertion('insert-blank-line', s.start - s.chunkStart, lineEnding(s));
  report(s, 'heading-needs-blank-line-before', 'hint', range, { fix });
}

const longestCaselessName = 16;

/** A short line in letters that have no case, with words under it, may be a name: only `@` can say so. */
function hintCaselessCue(s: Scanner): void {
  if (s.to - s.from > longestCaselessName || letterCase(s.source.charCodeAt(s.from)) !== CASELESS) return;
  for (let at = s.from; at < s.to; at++) if (!isNamePart(s.source.charCodeAt(at))) return;
  if (!hasTextBelow(s)) return;
  const range = { start: relative(s, s.from), end: relative(s, s.to) };
  const parameters = { name: s.source.slice(s.from, s.to) };
  report(s, 'caseless-cue', 'hint', range, { parameters, fix: insertion('force-cue', range.start, '@') });
}

function isNamePart(code: number): boolean {
  return letterCase(code) === CASELESS || code === SPACE || code === OPEN_PAREN || code === CLOSE_PAREN;
}
