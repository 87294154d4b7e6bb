import { frontMatterOf, isFrontMatter, isTitleLine } from './frontMatter';
import { leaningOnBefore } from './leaning';
import { type Remark, remarkAt, type Saying } from './remark';
import { nameAt } from './speakers';
import { splitRemarks } from './splitRemarks';
import { passageOf, type TextLine } from './textLines';

/** A transcript: WebVTT, SRT, or turns of speakers with or without times. What one person says in a row is one turn. */
export function readTranscript(lines: readonly TextLine[], file: string): readonly Remark[] {
  const { saying } = frontMatterOf(lines, file);
  const remarks = turnsOf(withoutTitle(lines)).flatMap((turn) => remarksOfTurn(turn, saying));
  return remarks.map(leaningOnBefore());
}

function withoutTitle(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return isTitleLine(lines[first]?.text ?? '') ? lines.slice(first + 1) : lines;
}

/** Whether a text has the form of a transcript: cues with times, or most paragraphs said by one of several people. */
export function looksLikeTranscript(lines: readonly TextLine[]): boolean {
  if (/^WEBVTT\b/.test(lines[0]?.text ?? '')) return true;
  const filled = lines.filter(({ text }) => text.trim() !== '').slice(0, 400);
  if (filled.some(({ text }) => cueTimes.test(text))) return true;
  const headers = filled.map(({ text }) => headerOf(text)).filter((header) => header !== undefined);
  if (headers.filter(({ time, author }) => time && author).length >= 3) return true;
  const speakers = new Set(headers.map(({ author }) => author));
  return (
    headers.length >= 4 &&
    speakers.size >= 2 &&
    speakers.size <= headers.length / 2 &&
    headers.length >= 0.5 * filled.length
  );
}

const clock = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const cueTimes = new RegExp(`^\\s*(${clock})\\s*-->\\s*${clock}`);
const timeFirst = new RegExp(`^\\s*[\\[(]?(${clock})[\\])]?\\s*(?:[-\u2013]\\s*)?`);
const timeAfterName = new RegExp(`^\\s*([^:\\d\\[(<]{2,48}?)\\s*[\\[(]?(${clock})[\\])]?\\s*:?\\s*`);
const voice = /^\s*<v(?:\.[^\s>]*)?\s+([^>]{1,60})>/;

interface Header {
  readonly author?: string;
  readonly time?: string;
  /** What is said on the same line. */
  readonly rest: string;
}

/** Reads time and name off the front of a line. */
function headerOf(text: string): Header | undefined {
  const named = timeAfterName.exec(text);
  if (named?.[1] && isPlausibleName(named[1])) {
    return { author: named[1].trim(), time: fullTime(named[2]), rest: text.slice(named[0].length) };
  }
  const timed = timeFirst.exec(text);
  const rest = timed ? text.slice(timed[0].length) : text;
  const time = timed ? { time: fullTime(timed[1]) } : {};
  const found = nameAt(rest);
  if (found) return { ...time, author: found.name, rest: rest.slice(found.length) };
  if (!timed) return undefined;
  const isNameAlone = /^\p{Lu}[\p{L}'\u2019.-]*(?: \p{Lu}[\p{L}'\u2019.-]*){0,3}:?$/u.test(rest.trim());
  return isNameAlone ? { ...time, author: rest.trim().replace(/:$/, ''), rest: '' } : { ...time, rest };
}

function isPlausibleName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\p{Lo}(]/u.test(word));
}

/** `0:12` and `12:03.500` as hours, minutes and seconds. */
function fullTime(time = ''): string {
  const parts = time.replace(/[.,]\d+$/, '').split(':');
  while (parts.length < 3) parts.unshift('0');
  return parts.map((part) => part.padStart(2, '0')).join(':');
}

interface Turn {
  readonly author: string | undefined;
  readonly lines: readonly TextLine[];
  /** When a line was said, by its number. */
  readonly times: ReadonlyMap<number, string>;
}

/** Characters of one turn; what nobody is named for would otherwise be one turn of an hour. */
const longestTurn = 4000;

function turnsOf(lines: readonly TextLine[]): readonly Turn[] {
  const turns = new Turns();
  let cueTime: string | undefined;
  lines.forEach((line, index) => {
    const cue = cueTimes.exec(line.text);
    if (cue) cueTime = fullTime(cue[1]);
    if (cue || isTechnical(line.text, lines[index + 1]?.text)) return;
    const { author, time = cueTime, rest } = spokenLine(line.text);
    turns.say({ ...line, text: rest }, author, time);
  });
  return turns.end();
}

/** Gathers what one person says in a row. A line without a name is said by whoever spoke before. */
class Turns {
  private readonly turns: Turn[] = [];
  private author: string | undefined;
  private lines: TextLine[] = [];
  private times = new Map<number, string>();
  private time: string | undefined;
  private length = 0;

  say(line: TextLine, author: string | undefined, time: string | undefined): void {
    if ((author ?? this.author) !== this.author || this.length > longestTurn) this.close();
    this.author = author ?? this.author;
    this.time = time ?? this.time;
    if (line.text.trim() === '') return;
    this.lines.push(line);
    this.length += line.text.length;
    if (this.time !== undefined) this.times.set(line.line, this.time);
  }

  end(): readonly Turn[] {
    this.close();
    return this.turns;
  }

  private close(): void {
    if (this.lines.length > 0) this.turns.push({ author: this.author, lines: this.lines, times: this.times });
    this.lines = [];
    this.times = new Map();
    this.length = 0;
  }
}

/** Numbers of cues, the heading of the file, comments and styles. */
function isTechnical(text: string, next = ''): boolean {
  if (/^\uFEFF?(?:WEBVTT|NOTE|STYLE|REGION|Kind:|Language:)\b/.test(text)) return true;
  return isFrontMatter(text) || cueTimes.test(next);
}

function spokenLine(text: string): Header {
  const speaker = voice.exec(text)?.[1]?.trim();
  const plain = text.replace(/<\/?(?:v|c|i|b|u|lang|ruby|rt)\b[^>]{0,80}>|<\d[\d:.]{4,12}>/g, '');
  if (speaker) return { author: speaker, rest: plain };
  return headerOf(plain) ?? { rest: plain };
}

function remarksOfTurn({ lines, author, times }: Turn, saying: Saying): readonly Remark[] {
  const passage = passageOf(lines);
  return splitRemarks(passage.text).map(({ start, end }) => {
    const remark = remarkAt(passage, start, end, { ...saying, ...(author && { author }) });
    const time = times.get(remark.line);
    return time === undefined ? remark : { ...remark, time };
  });
}
