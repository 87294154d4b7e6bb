import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { coverPicture } from '../../../../server/src/recording/cover/cover';
import { readTypeface } from '../../../../server/src/recording/cover/typeface';

const font = '@fontsource/special-elite/files/special-elite-latin-400-normal.woff';
const typeface = readTypeface(readFileSync(createRequire(import.meta.url).resolve(font)));
const side = 1000;
const plain = { title: 'LOW WATER', credits: [], foot: '' };

/** For each row of the picture, how many pixels are darker than the paper. */
function inkOf(png: Uint8Array | undefined): readonly number[] {
  assert.ok(png);
  const bytes = Buffer.from(png);
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  return Array.from({ length: side }, (_, row) => {
    const pixels = rows.subarray(row * (side + 1) + 1, (row + 1) * (side + 1));
    assert.ok(pixels[0] === 246 && pixels[side - 1] === 246, `row ${row} reaches the edge`);
    return pixels.filter((shade) => shade < 200).length;
  });
}

/** Lines of text, told by the empty rows between them. */
function linesOf(png: Uint8Array | undefined): number {
  const ink = inkOf(png);
  return ink.filter((count, row) => count > 0 && ink[row - 1] === 0).length;
}

describe('the cover of a recording', () => {
  it('has the title on it, in the upper half and nothing else', () => {
    const ink = inkOf(coverPicture(plain, typeface));
    assert.ok(ink.slice(0, 500).some((count) => count > 50));
    assert.ok(ink.slice(500).every((count) => count === 0));
  });

  it('has the credits below and the draft at the foot', () => {
    const words = { ...plain, credits: ['written by', 'the whole room'], foot: 'Second draft' };
    assert.ok(linesOf(coverPicture(words, typeface)) >= 4);
    assert.ok(
      inkOf(coverPicture(words, typeface))
        .slice(850)
        .some((count) => count > 0),
    );
  });

  it('breaks a long title, and makes it smaller, rather than cutting its words', () => {
    const title =
      'The Extraordinarily Long and Winding Tale of a Supercalifragilistic Kingdom of Somewhere Else';
    assert.ok(linesOf(coverPicture({ ...plain, title }, typeface)) >= 3);
  });

  it('stays on the page with a word that is too wide for any size, and credits as long as a speech', () => {
    const long = 'x'.repeat(300);
    assert.doesNotThrow(() => inkOf(coverPicture({ title: long, credits: [long], foot: long }, typeface)));
  });

  it('is not made with letters that the typeface does not have, nor without a title', () => {
    assert.equal(coverPicture({ ...plain, title: 'Тихая вода' }, typeface), undefined);
    assert.equal(coverPicture({ ...plain, title: '  ' }, typeface), undefined);
  });

  it('leaves out a credit that it cannot write', () => {
    const without = coverPicture(plain, typeface);
    assert.deepEqual(coverPicture({ ...plain, credits: ['автор'], foot: '🎬' }, typeface), without);
  });
});
