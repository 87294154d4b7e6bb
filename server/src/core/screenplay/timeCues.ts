import type { ScriptElement } from '../syntax/elements';
import type { Range } from '../text/range';
import { foldName } from './fold';
import type { StoryTimeFrame } from './model';
import { endsFrame, joinReadings, readFrame, readTime, type TimeReading } from './timeOfDay';

/**
 * What stands between scenes and tells of time: `> **THAT NIGHT** <`, `THREE WEEKS LATER`, `SUPER: "MONDAY"`,
 * `BEGIN FLASHBACK:`, `FADE OUT.` It does not know what day it is, nor which scenes a flashback takes in.
 */
export type TimeCue = CueReading & {
  /** Above everything in its scene that is seen or heard. */
  readonly atTop: boolean;
  /** Counts as the element it is read from does. */
  readonly range: Range;
};

type CueReading =
  | { readonly kind: 'time'; readonly reading: TimeReading }
  | { readonly kind: 'frame'; readonly frame: StoryTimeFrame; readonly edge: 'begin' | 'end' }
  | { readonly kind: 'fade' };

/** Longer lines are prose. */
const longest = 80;

/** The cues of a segment's elements in order; those above everything that is seen or heard stand at its top. */
export function timeCuesOf(text: string, elements: readonly ScriptElement[]): readonly TimeCue[] {
  const cues: TimeCue[] = [];
  let atTop = true;
  for (const element of elements) {
    const reading = mayTell.has(element.kind) ? readCue(text, element) : undefined;
    if (reading) cues.push({ ...reading, atTop, range: { start: element.start, end: element.textEnd } });
    else if (played.has(element.kind)) atTop = false;
  }
  return cues.length === 0 ? none : cues;
}

const none: readonly TimeCue[] = [];
const mayTell: ReadonlySet<ScriptElement['kind']> = new Set([
  ...(['action', 'centeredText', 'transition', 'shot', 'section'] as const),
]);
const played: ReadonlySet<ScriptElement['kind']> = new Set(['action', 'characterCue', 'lyric', 'shot']);

/** Words that say: what follows is to be read on the screen. */
const onScreen =
  /^(?:SUPER(?:IMPOSE)?|TITLES?|TITLE CARD|CARD|CHYRON|CAPTION|ON SCREEN|LEGEND)\b[^:"\u201c]*[:"\u201c]/u;
const leadingCut = /^(?:[A-Z]+ )?(?:CUT|DISSOLVE|FADE) TO:\s*(?=\S)/;
const fade = /^(?:SLOW(?:LY)? )?(?:FADE (?:OUT|TO)|TIME CUT|(?:MATCH |LAP |SLOW )?DISSOLVE)\b/;

function readCue(text: string, element: ScriptElement): CueReading | undefined {
  if (element.textEnd - element.start > longest) return undefined;
  const written = text.slice(element.start, element.textEnd);
  // Nothing in prose is a title card; a section, centered text and what stands on a screen may be in any case.
  if (element.kind === 'action' && /\p{Ll}/u.test(written) && !onScreen.test(written)) return undefined;
  const words = withoutMarks(foldName(written));
  const frame = readFrame(words);
  if (frame && element.kind !== 'section') {
    return { kind: 'frame', frame, edge: endsFrame(words) ? 'end' : 'begin' };
  }
  const reading = readCard(words);
  if (reading) return element.kind === 'section' ? shiftAlone(reading) : { kind: 'time', reading };
  return fade.test(words) ? { kind: 'fade' } : undefined;
}

/** Without the marks of Fountain around the words. */
function withoutMarks(words: string): string {
  return words.replace(/^[>!#~.\s*_]+|[<\s*_]+$/gu, '').replaceAll(/[*_]/g, '');
}

/** DAY NINETY may be a chapter's name; a section tells of time only where it says how much goes by. */
function shiftAlone(reading: TimeReading): CueReading | undefined {
  return reading.shift ? { kind: 'time', reading: { shift: reading.shift } } : undefined;
}

/** Every part of a card must be a time or words such as a year beside one. */
function readCard(words: string): TimeReading | undefined {
  const card = words.replace(onScreen, '').replace(leadingCut, '');
  const plain = card.replaceAll(/^["'\u201c\s]+|["'\u201d.!\u2026:\s]+$/gu, '');
  const parts = plain.split(/\s*[,\u2013\u2014]\s*|\s+-+\s+/u);
  const readings = parts.map(readTime).filter((each) => each !== undefined);
  if (readings.length === 0 || (parts.length > 1 && readings.length < parts.length)) return undefined;
  const reading = joinReadings(readings);
  return Object.keys(reading).length === 0 ? undefined : reading;
}
