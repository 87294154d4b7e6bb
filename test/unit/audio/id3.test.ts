import assert from 'node:assert/strict';
import { id3Tag, type Mp3Chapter, type Mp3Tag } from '../../../server/src/audio/id3';

interface Frame {
  readonly id: string;
  readonly body: Buffer;
}

/** Reads a tag as a player does: size in seven bits a byte, then frame after frame. */
function framesOf(tag: Buffer): readonly Frame[] {
  assert.equal(tag.toString('latin1', 0, 3), 'ID3');
  assert.deepEqual([...tag.subarray(3, 6)], [3, 0, 0]);
  const size = [...tag.subarray(6, 10)].reduce((sum, byte) => sum * 128 + byte, 0);
  assert.equal(size, tag.length - 10);
  return frames(tag.subarray(10));
}

function frames(bytes: Buffer): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at + 4);
    found.push({ id: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 10, at + 10 + size) });
    at += 10 + size;
  }
  return found;
}

function textOf(body: Buffer): string {
  assert.deepEqual([...body.subarray(0, 3)], [1, 0xff, 0xfe]);
  return body.toString('utf16le', 3);
}

function namesIn(body: Buffer): readonly string[] {
  return body.toString('latin1').split('\0').slice(0, -1);
}

function chapterOf(body: Buffer) {
  const nameEnd = body.indexOf(0);
  const times = [1, 5, 9, 13].map((offset) => body.readUInt32BE(nameEnd + offset));
  const [title] = frames(body.subarray(nameEnd + 17));
  return { id: body.toString('latin1', 0, nameEnd), times, title: title && textOf(title.body) };
}

const plain: Mp3Tag = {
  title: 'Low Water',
  artist: 'The writers',
  album: 'Table read',
  durationMs: 61_000,
  chapters: [],
};

function tagOf(facts: Partial<Mp3Tag>): Buffer {
  return Buffer.from(id3Tag({ ...plain, ...facts }));
}

function chapters(count: number): readonly Mp3Chapter[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Scene ${index + 1}`,
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
  }));
}

describe('the tag of a recording', () => {
  it('names title, album, writer and length', () => {
    const words = framesOf(tagOf({})).map(({ id, body }) => [id, textOf(body)]);
    assert.deepEqual(words, [
      ['TIT2', 'Low Water'],
      ['TALB', 'Table read'],
      ['TPE1', 'The writers'],
      ['TCON', 'Speech'],
      ['TLEN', '0000061000'],
    ]);
  });

  it('keeps letters of every script, and ends no text early', () => {
    const [title] = framesOf(tagOf({ title: 'Тихая вода 🎬\0 — 水' }));
    assert.equal(title && textOf(title.body), 'Тихая вода 🎬  — 水');
  });

  it('leaves out a writer that nobody names, and numbers the file of several', () => {
    const found = framesOf(tagOf({ artist: '', track: { number: 3, of: 12 } }));
    assert.equal(
      found.some(({ id }) => id === 'TPE1'),
      false,
    );
    const track = found.find(({ id }) => id === 'TRCK');
    assert.equal(track && textOf(track.body), '3/12');
  });

  it('has a chapter a scene with its times, listed in order', () => {
    const found = framesOf(tagOf({ chapters: chapters(2) }));
    const [list] = found.filter(({ id }) => id === 'CTOC');
    assert.ok(list);
    assert.deepEqual([...list.body.subarray(0, 6)], [...Buffer.from('toc\0'), 3, 2]);
    assert.deepEqual(namesIn(list.body.subarray(6)), ['scene0', 'scene1']);
    assert.deepEqual(
      found.filter(({ id }) => id === 'CHAP').map(({ body }) => chapterOf(body)),
      [
        { id: 'scene0', times: [0, 1000, 0xffffffff, 0xffffffff], title: 'Scene 1' },
        { id: 'scene1', times: [1000, 2000, 0xffffffff, 0xffffffff], title: 'Scene 2' },
      ],
    );
  });

  it('lists more scenes than one list can count in lists of lists', () => {
    const lists = framesOf(tagOf({ chapters: chapters(600) })).filter(({ id }) => id === 'CTOC');
    const listed = lists.map(({ body }) => {
      const nameEnd = body.indexOf(0);
      const entries = namesIn(body.subarray(nameEnd + 3));
      assert.equal(body[nameEnd + 2], entries.length);
      return { topLevel: ((body[nameEnd + 1] ?? 0) & 2) !== 0, entries };
    });
    assert.deepEqual(listed[0], { topLevel: true, entries: ['toc0', 'toc1', 'toc2'] });
    assert.deepEqual(
      listed.slice(1).flatMap(({ entries }) => entries),
      Array.from({ length: 600 }, (_, index) => `scene${index}`),
    );
    assert.ok(listed.slice(1).every(({ topLevel }) => !topLevel));
  });

  it('is as long before the times are known as after', () => {
    const unknown = chapters(5).map(({ title }) => ({ title, startMs: 0, endMs: 0 }));
    const late = chapters(5).map((chapter) => ({ ...chapter, endMs: 7_200_000 }));
    assert.equal(
      tagOf({ chapters: unknown, durationMs: 0 }).length,
      tagOf({ chapters: late, durationMs: 7_200_000 }).length,
    );
  });

  it('carries a picture whole', () => {
    const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
    const picture = framesOf(tagOf({ cover: { mimeType: 'image/png', bytes } })).find(
      ({ id }) => id === 'APIC',
    );
    assert.ok(picture);
    assert.equal(picture.body.toString('latin1', 0, 13), '\0image/png\0\x03\0');
    assert.deepEqual([...picture.body.subarray(13)], [...bytes]);
  });

  it('refuses what the format cannot hold', () => {
    const bytes = new Uint8Array(2 ** 28);
    assert.throws(() => tagOf({ cover: { mimeType: 'image/png', bytes } }), RangeError);
  });
});
