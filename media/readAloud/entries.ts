import type { Lit, PlayerLine } from '../../server/src/protocol/readAloudMessages';
import { stretch } from './stretch';

/** A line on the clock: all times in seconds of the clock. */
export interface Entry {
  readonly line: number;
  readonly start: number;
  /** Of the sound; endless where it waits for a key. */
  end: number;
  /** Silence after it. */
  readonly pause: number;
  /** When the line, or the dual dialogue that it is part of, begins. */
  readonly unitStart: number;
  readonly isDual: boolean;
  readonly speed: number;
  /** From `start`. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  readonly mine: boolean;
  readonly waits: boolean;
  stop(): void;
}

/** What an engine made of a line, at its own speed. */
export interface Sounded {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly words: readonly { readonly startMs: number; readonly endMs: number }[];
}

/** How my own lines are waited for: for the time they take, times a factor, or until I say so. */
export interface Rehearsing {
  readonly waits: 'pace' | 'key';
  /** 0.5 to 3 */
  readonly factor: number;
}

interface Timing {
  readonly start: number;
  readonly speed: number;
  readonly pauseAfterMs: number;
}

export function soundEntry(
  line: number,
  { samples, sampleRate, words }: Sounded,
  { start, speed, pauseAfterMs }: Timing,
): { readonly entry: Entry; readonly samples: Float32Array } {
  const stretched = stretch(samples, speed, sampleRate);
  const scaled = (ms: number) => ms / 1000 / speed;
  const entry: Entry = {
    line,
    start,
    end: start + stretched.length / sampleRate,
    pause: scaled(pauseAfterMs),
    unitStart: start,
    isDual: false,
    speed,
    words: words.map(({ startMs, endMs }) => ({ start: scaled(startMs), end: scaled(endMs) })),
    mine: false,
    waits: false,
    stop: () => undefined,
  };
  return { entry, samples: stretched };
}

/** Room for a line of mine. */
export function waitEntry(
  line: number,
  { estimatedMs, pauseAfterMs }: PlayerLine,
  start: number,
  { speed, waits, factor }: Rehearsing & { readonly speed: number },
): Entry {
  const seconds = (estimatedMs * factor) / 1000 / speed;
  return {
    line,
    start,
    end: waits === 'key' ? Number.POSITIVE_INFINITY : start + seconds,
    pause: pauseAfterMs / 1000 / speed,
    unitStart: start,
    isDual: false,
    speed,
    words: [],
    mine: true,
    waits: waits === 'key',
    stop: () => undefined,
  };
}

/** A word stays lit until the next begins, so that the light does not flicker; none before the first and after the end. */
export function placeIn({ line, start, end, words }: Entry, now: number): Lit {
  if (now >= end) return { line };
  const begun = words.filter((word) => start + word.start <= now);
  return begun.length === 0 ? { line } : { line, word: begun.length - 1 };
}

/** When the word that is lit, or the line, began. */
export function litSince(entry: Entry, now: number): number {
  const { word } = placeIn(entry, now);
  if (now >= entry.end) return entry.end;
  return entry.start + ((word === undefined ? undefined : entry.words[word]?.start) ?? 0);
}
