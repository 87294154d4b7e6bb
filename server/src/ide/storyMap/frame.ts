import type { Localize } from '../localize';
import type { StoryMap } from './storyMap';
import { text } from './svg';

/** Where things stand across the picture: names in the gutter at the left, the script beside it. In pixels. */
export interface Frame {
  readonly map: StoryMap;
  readonly localize: Localize;
  readonly width: number;
  readonly perEighth: number;
  /** Of a place, in eighths from the first scene. */
  x(eighths: number): number;
}

/** Rows of one kind: how high they are together, and how they are drawn from `top` down. */
export interface Lane {
  readonly name: string;
  readonly height: number;
  draw(top: number): Drawn;
}

export interface Drawn {
  /** In the gutter: stays in sight when the picture is scrolled. */
  readonly still: readonly string[];
  readonly moving: readonly string[];
}

export const gutter = 136;
export const textSize = 11;
const margin = 12;
const readableEighth = 4;
const leastWidth = 960;

/** @param width of the whole picture; without one, what it takes to read most headings */
export function frameOf(map: StoryMap, localize: Localize, width?: number): Frame {
  const wanted = width ?? Math.max(leastWidth, gutter + margin + map.eighths * readableEighth);
  const whole = Math.max(wanted, 2 * gutter);
  const perEighth = (whole - gutter - margin) / Math.max(1, map.eighths);
  return { map, localize, width: whole, perEighth, x: (eighths) => gutter + eighths * perEighth };
}

/** What a row is called, to the left of it. */
export function rowName(content: string, y: number): string {
  const room = { width: gutter - 20, size: textSize };
  return text(content, { class: 'name', x: gutter - 10, y, 'text-anchor': 'end' }, room);
}
