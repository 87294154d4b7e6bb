import type { SceneHeading } from '../syntax/elements';
import type { ParseOptions } from '../syntax/tree';
import type { Range } from '../text/range';
import { foldSpace, trimRange } from './fold';
import { matchPrefix } from './interiorExterior';
import type { HeadingExtension, NamedRange, SceneHeadingParts, TimeOfDay } from './model';
import { joinReadings, readFrame, readTime, type TimeReading } from './timeOfDay';

/**
 * Takes a scene heading apart. It reads one line and knows no other scene: that CONTINUOUS has nothing before it,
 * or that a place was never seen, is found elsewhere. Ranges count from the start of the text that is given.
 */
export function readHeading(
  text: string,
  element: SceneHeading,
  language: ParseOptions['language'],
): SceneHeadingParts {
  const words = element.text;
  const lead = leadingFrames(text, words);
  const prefix = matchPrefix(text.slice(lead.rest.start, lead.rest.end), language);
  const from = lead.rest.start + (prefix?.length ?? 0);
  const body = readBody(text, { start: from, end: words.end });
  const { location, subLocations, timeOfDay } = body;
  return {
    range: { start: element.start, end: element.textEnd },
    text: foldSpace(text.slice(words.start, words.end)),
    ...(prefix && { interiorExterior: prefix.kind, prefixRange: { start: lead.rest.start, end: from } }),
    ...(location && { location }),
    subLocations,
    ...(timeOfDay && { timeOfDay }),
    extensions: [...lead.frames, ...body.extensions],
    ...(element.sceneNumber && { sceneNumber: named(text, element.sceneNumber) }),
  };
}

const separator = /\s+[-\u2013\u2014]+\s*|[-\u2013\u2014]+\s+|,\s+/g;
const bracketed = /\([^()]*\)|\[[^[\]]*\]/g;

/** `FLASHBACK - ` or `INTERCUT: ` in front of what is otherwise a heading. */
function leadingFrames(text: string, words: Range): { frames: HeadingExtension[]; rest: Range } {
  const frames: HeadingExtension[] = [];
  let start = words.start;
  for (;;) {
    const found = /^([^-\u2013\u2014:,(]*?)\s*(?:[-\u2013\u2014:]+\s+)/.exec(text.slice(start, words.end));
    const frame = found ? readFrame(found[1] ?? '') : undefined;
    if (!found || !frame) return { frames, rest: { start, end: words.end } };
    frames.push({ ...named(text, { start, end: start + (found[1] ?? '').length }), frame });
    start += found[0].length;
  }
}

interface HeadingBody {
  readonly location?: NamedRange;
  readonly subLocations: readonly NamedRange[];
  readonly timeOfDay?: TimeOfDay;
  readonly extensions: readonly HeadingExtension[];
}

function readBody(text: string, words: Range): HeadingBody {
  const brackets = [...text.slice(words.start, words.end).matchAll(bracketed)];
  const extensions = brackets
    .map((found) => readBracket(text, words.start + found.index, found[0]))
    .filter((each) => each.text !== '');
  const parts = splitOffTime(text, splitParts(text, words, brackets));
  const frames: HeadingExtension[] = [];
  let times: TimePart[] = [];
  for (let last = parts.at(-1); last; last = parts.at(-1)) {
    const tail = readTail(text, last);
    if (!tail) break;
    parts.pop();
    if ('frame' in tail) frames.unshift(tail);
    else times = [tail, ...times];
  }
  const [location, ...subLocations] = parts.map((part) => named(text, part));
  const timeOfDay = withBrackets(joinTimes(text, times), extensions);
  return {
    ...(location && { location }),
    subLocations,
    ...(timeOfDay && { timeOfDay }),
    extensions: [...extensions, ...frames].sort(byStart),
  };
}

/** `NIGHT (CONTINUOUS)`, `[THE NEXT] MORNING`: a bracket tells more of the time beside it, or is the time itself. */
function withBrackets(
  time: TimeOfDay | undefined,
  extensions: readonly HeadingExtension[],
): TimeOfDay | undefined {
  for (const { text, range, frame } of extensions) {
    const isBefore = time !== undefined && range.start < time.range.start;
    const reading = frame
      ? undefined
      : (readTime(text) ?? (isBefore ? readTime(`${text} ${time.text}`) : undefined));
    if (reading && !time) return { text, range, relative: isRelative(reading), ...reading };
    if (reading && time) return { ...time, ...joinReadings([time, reading]) };
  }
  return time;
}

function isRelative({ period, relation }: TimeReading): boolean {
  return relation !== undefined && period === undefined;
}

function byStart(a: NamedRange, b: NamedRange): number {
  return a.range.start - b.range.start;
}

function readBracket(text: string, start: number, raw: string): HeadingExtension {
  const extension = named(text, { start: start + 1, end: start + raw.length - 1 });
  const frame = readFrame(extension.text);
  return frame ? { ...extension, frame } : extension;
}

/** The parts between the separators, brackets cut off; a bracket in the middle of a part splits nothing. */
function splitParts(text: string, words: Range, brackets: readonly RegExpExecArray[]): Range[] {
  const blanked = blank(text.slice(words.start, words.end), brackets);
  const parts: Range[] = [];
  let start = 0;
  for (const found of blanked.matchAll(separator)) {
    parts.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  parts.push({ start, end: blanked.length });
  return parts
    .map((part) => withoutBrackets(blanked, part, words.start))
    .filter((part) => part.start < part.end);
}

/** The same text with a placeholder for brackets, so that no separator is found in them. */
function blank(text: string, brackets: readonly RegExpExecArray[]): string {
  return brackets.reduce(
    (result, { index, 0: raw }) =>
      result.slice(0, index) + bracketMark.repeat(raw.length) + result.slice(index + raw.length),
    text,
  );
}

const bracketMark = '\ue000';

function withoutBrackets(blanked: string, part: Range, by: number): Range {
  const inner = blanked.slice(part.start, part.end);
  const lead = /^[\ue000\s.]*/.exec(inner)?.[0].length ?? 0;
  const cut = inner.indexOf(bracketMark, lead);
  const trimmed = trimRange(blanked, part.start + lead, cut < 0 ? part.end : part.start + cut);
  return { start: trimmed.start + by, end: trimmed.end + by };
}

/** `HOUSE. NIGHT` is a place and a time; `ST. MARY'S` is one place. */
function splitOffTime(text: string, parts: readonly Range[]): Range[] {
  const last = parts.at(-1);
  if (!last) return [];
  const found = /^(.*\S)\.\s+(\S.*)$/.exec(text.slice(last.start, last.end));
  if (!found?.[1] || !found[2] || !readTime(found[2])) return [...parts];
  const place = { start: last.start, end: last.start + found[1].length };
  return [...parts.slice(0, -1), place, { start: last.end - found[2].length, end: last.end }];
}

type TimePart = Range & { readonly reading: TimeReading };

function readTail(text: string, part: Range): TimePart | (HeadingExtension & { frame: unknown }) | undefined {
  const words = text.slice(part.start, part.end);
  const frame = readFrame(words);
  if (frame) return { ...named(text, part), frame };
  const reading = readTime(words);
  return reading && { ...part, reading };
}

function joinTimes(text: string, times: readonly TimePart[]): TimeOfDay | undefined {
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last) return undefined;
  const reading = joinReadings(times.map((time) => time.reading));
  return {
    ...named(text, { start: first.start, end: last.end }),
    relative: isRelative(reading),
    ...reading,
  };
}

function named(text: string, { start, end }: Range): NamedRange {
  const range = trimRange(text, start, end);
  return { text: foldSpace(text.slice(range.start, range.end)), range };
}
