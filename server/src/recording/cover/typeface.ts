import { type PathCommand, parse } from 'opentype.js';
import type { Edge } from './picture';

/** A font as a cover needs it: how wide words are and what their outlines are. */
export interface Typeface {
  /** True where the font has a shape for every letter of the text. */
  has(text: string): boolean;
  /** In pixels. */
  width(text: string, size: number): number;
  /** @param x left edge, @param y base line, in pixels */
  outline(text: string, x: number, y: number, size: number): readonly Edge[];
}

/** Straight pieces that stand for a curve: at the sizes of a cover none is longer than a few pixels. */
const piecesOfCurve = 6;

/**
 * @param file the bytes of a font in WOFF or TrueType
 * @throws Error where they are none
 */
export function readTypeface(file: Uint8Array): Typeface {
  const font = parse(Uint8Array.from(file).buffer);
  return {
    has: (text) => [...text].every((letter) => letter === ' ' || font.charToGlyphIndex(letter) !== 0),
    width: (text, size) => font.getAdvanceWidth(text, size),
    outline: (text, x, y, size) => edgesOf(font.getPath(text, x, y, size).commands),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function edgesOf(commands: readonly PathCommand[]): readonly Edge[] {
  const edges: Edge[] = [];
  let start: Point = { x: 0, y: 0 };
  let pen = start;
  const lineTo = (to: Point) => {
    edges.push({ fromX: pen.x, fromY: pen.y, toX: to.x, toY: to.y });
    pen = to;
  };
  for (const command of commands) {
    if (command.type === 'M') {
      start = pen = { x: command.x, y: command.y };
    } else if (command.type === 'Z') lineTo(start);
    else curve(pen, command).forEach(lineTo);
  }
  return edges;
}

type Drawing = Exclude<PathCommand, { type: 'M' | 'Z' }>;

function curve(from: Point, command: Drawing): readonly Point[] {
  if (command.type === 'L') return [command];
  return Array.from({ length: piecesOfCurve }, (_, index) =>
    pointAt(controlPoints(from, command), (index + 1) / piecesOfCurve),
  );
}

function controlPoints(from: Point, command: Exclude<Drawing, { type: 'L' }>): readonly Point[] {
  const first = { x: command.x1, y: command.y1 };
  const second = command.type === 'C' ? [{ x: command.x2, y: command.y2 }] : [];
  return [from, first, ...second, { x: command.x, y: command.y }];
}

/** By de Casteljau: between neighbors, until one point is left. */
function pointAt(points: readonly Point[], t: number): Point {
  const [first = { x: 0, y: 0 }, ...others] = points;
  if (others.length === 0) return first;
  const between = others.map((point, index) => {
    const before = points[index] ?? point;
    return { x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t };
  });
  return pointAt(between, t);
}
