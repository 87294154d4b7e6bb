import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { blankPicture, type Edge, fill, png } from '../../../../server/src/recording/cover/picture';

function outline(...points: readonly (readonly [number, number])[]): readonly Edge[] {
  return points.map(([fromX, fromY], index) => {
    const [toX = 0, toY = 0] = points[(index + 1) % points.length] ?? [];
    return { fromX, fromY, toX, toY };
  });
}

/** A picture of black on white as rows of figures: 0 is paper, 9 is ink. */
function drawn(width: number, height: number, edges: readonly Edge[]): readonly string[] {
  const picture = blankPicture(width, height, 255);
  fill(picture, edges, 0);
  const figures = [...picture.pixels].map((shade) => Math.round(((255 - shade) / 255) * 9));
  return Array.from({ length: height }, (_, row) => figures.slice(row * width, (row + 1) * width).join(''));
}

describe('filling outlines', () => {
  it('fills a square to the pixel', () => {
    assert.deepEqual(drawn(4, 4, outline([1, 1], [3, 1], [3, 3], [1, 3])), ['0000', '0990', '0990', '0000']);
  });

  it('shades a pixel by how much of it is inside', () => {
    assert.deepEqual(drawn(3, 2, outline([0.4, 0], [2.25, 0], [2.25, 1.25], [0.4, 1.25])), ['592', '121']);
  });

  it('leaves the hole that turns the other way', () => {
    const ring = [...outline([0, 0], [3, 0], [3, 3], [0, 3]), ...outline([1, 1], [1, 2], [2, 2], [2, 1])];
    assert.deepEqual(drawn(3, 3, ring), ['999', '909', '999']);
  });

  it('fills where two outlines that turn alike lie over one another, once', () => {
    const twice = [...outline([0, 0], [2, 0], [2, 1], [0, 1]), ...outline([1, 0], [3, 0], [3, 1], [1, 1])];
    assert.deepEqual(drawn(4, 1, twice), ['9990']);
  });

  it('cuts off what lies outside', () => {
    assert.deepEqual(drawn(2, 2, outline([-5, -5], [1, -5], [1, 9], [-5, 9])), ['90', '90']);
  });
});

describe('a picture as PNG', () => {
  it('holds every pixel', () => {
    const picture = { width: 3, height: 2, pixels: Uint8Array.of(0, 128, 255, 1, 2, 3) };
    const bytes = Buffer.from(png(picture));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [3, 2]);
    const length = bytes.readUInt32BE(33);
    assert.equal(bytes.toString('latin1', 37, 41), 'IDAT');
    assert.deepEqual([...inflateSync(bytes.subarray(41, 41 + length))], [0, 0, 128, 255, 0, 1, 2, 3]);
  });

  it('ends as the specification says, with the checksum that it prints', () => {
    const bytes = Buffer.from(png(blankPicture(1, 1, 0)));
    assert.equal(bytes.subarray(-12).toString('hex'), '0000000049454e44ae426082');
  });
});
