import { crc32, deflateSync } from 'node:zlib';

/** A picture in shades of gray, drawn by filling outlines, and its PNG. It knows neither fonts nor scripts. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, one byte a pixel: 0 is black. */
  readonly pixels: Uint8Array;
}

/** A straight piece of an outline. In pixels, down and to the right. */
export interface Edge {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Lines that each row of pixels is cut in, so that slanted edges look smooth. */
const linesPerRow = 4;

export function blankPicture(width: number, height: number, shade: number): Picture {
  return { width, height, pixels: new Uint8Array(width * height).fill(shade) };
}

/** Fills what the edges enclose by the rule of non-zero winding, as fonts are made for. Edges outside are cut off. */
export function fill(picture: Picture, edges: readonly Edge[], shade: number): void {
  const heights = edges.flatMap(({ fromY, toY }) => [fromY, toY]);
  const least = heights.reduce((a, b) => Math.min(a, b), picture.height);
  const most = heights.reduce((a, b) => Math.max(a, b), 0);
  const bottom = Math.min(picture.height, Math.ceil(most));
  for (let row = Math.max(0, Math.floor(least)); row < bottom; row += 1)
    blend(picture, row, coverageOf(edges, row, picture.width), shade);
}

/** How much of each pixel of a row is inside, 0 to 1. */
function coverageOf(edges: readonly Edge[], row: number, width: number): Float32Array {
  const coverage = new Float32Array(width);
  const near = edges.filter(({ fromY, toY }) => Math.min(fromY, toY) < row + 1 && Math.max(fromY, toY) > row);
  for (let line = 0; line < linesPerRow; line += 1) {
    for (const [from, to] of insideOf(near, row + (line + 0.5) / linesPerRow)) cover(coverage, from, to);
  }
  return coverage;
}

/** The stretches of one line that are inside. */
function insideOf(edges: readonly Edge[], y: number): readonly (readonly [number, number])[] {
  const crossings = edges
    .filter(({ fromY, toY }) => fromY <= y !== toY <= y)
    .map(({ fromX, fromY, toX, toY }) => ({
      x: fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX),
      turn: toY > fromY ? 1 : -1,
    }))
    .sort((a, b) => a.x - b.x);
  const inside: [number, number][] = [];
  let winding = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) start = x;
    winding += turn;
    if (winding === 0) inside.push([start, x]);
  }
  return inside;
}

function cover(coverage: Float32Array, from: number, to: number): void {
  const last = Math.min(coverage.length - 1, Math.floor(to));
  for (let x = Math.max(0, Math.floor(from)); x <= last; x += 1) {
    const part = Math.min(x + 1, to) - Math.max(x, from);
    coverage[x] = (coverage[x] ?? 0) + Math.max(0, part) / linesPerRow;
  }
}

function blend({ pixels, width }: Picture, row: number, coverage: Float32Array, shade: number): void {
  coverage.forEach((part, x) => {
    if (part === 0) return;
    const at = row * width + x;
    const before = pixels[at] ?? 0;
    pixels[at] = Math.round(before + (shade - before) * Math.min(1, part));
  });
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** By the PNG specification: eight bits of gray, no filter, one compressed stream. */
export function png({ width, height, pixels }: Picture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    block('IHDR', head),
    block('IDAT', deflateSync(rows)),
    block('IEND', new Uint8Array(0)),
  ]);
}

function block(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8 + named.length);
  frame.writeUInt32BE(content.length, 0);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(named), 4 + named.length);
  return frame;
}
