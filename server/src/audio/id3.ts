/**
 * The tag before the sound of an MP3: ID3 version 2.3 with the addendum for chapters (CHAP and CTOC), which podcast
 * players and car stereos read. Bytes in, bytes out; what a scene is, this does not know.
 *
 * The length of a tag depends on its words and picture alone, never on the times. So it can be written before the
 * times of the chapters are known, and written over once they are.
 */
export interface Mp3Tag {
  readonly title: string;
  /** Who wrote it; left out where empty. */
  readonly artist: string;
  readonly album: string;
  /** From 1, of a recording in several files. */
  readonly track?: { readonly number: number; readonly of: number };
  readonly durationMs: number;
  readonly chapters: readonly Mp3Chapter[];
  readonly cover?: CoverPicture;
}

export interface Mp3Chapter {
  readonly title: string;
  /** Milliseconds from the start of the sound. */
  readonly startMs: number;
  readonly endMs: number;
}

export interface CoverPicture {
  readonly mimeType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** A table of contents counts its entries in one byte. */
const mostEntries = 255;
const headerBytes = 10;
/** "No offset in bytes is given: go by the time." */
const noOffset = 0xffffffff;
const topLevel = 2;
const ordered = 1;
const frontCover = 3;

/**
 * @throws RangeError where words and picture are more than the format can say, 256 MB
 */
export function id3Tag(tag: Mp3Tag): Uint8Array {
  const body = Buffer.concat([
    textFrame('TIT2', tag.title),
    textFrame('TALB', tag.album),
    ...(tag.artist === '' ? [] : [textFrame('TPE1', tag.artist)]),
    ...(tag.track ? [textFrame('TRCK', `${tag.track.number}/${tag.track.of}`)] : []),
    textFrame('TCON', 'Speech'),
    // Ten digits whatever they are: the length must not depend on the times.
    textFrame('TLEN', String(Math.round(tag.durationMs)).padStart(10, '0')),
    ...(tag.cover ? [pictureFrame(tag.cover)] : []),
    ...contents(tag.chapters.length),
    ...tag.chapters.map(chapterFrame),
  ]);
  return Buffer.concat([ascii('ID3'), Uint8Array.of(3, 0, 0), sevenBitSize(body.length), body]);
}

/** One table of contents, or for a script of many scenes one table of tables. */
function contents(chapters: number): readonly Uint8Array[] {
  if (chapters === 0) return [];
  const names = Array.from({ length: chapters }, (_, index) => chapterId(index));
  if (chapters <= mostEntries) return [contentsFrame('toc', topLevel | ordered, names)];
  const parts = Array.from({ length: Math.ceil(chapters / mostEntries) }, (_, part) =>
    names.slice(part * mostEntries, (part + 1) * mostEntries),
  );
  const tables = parts.map((part, index) => contentsFrame(`toc${index}`, ordered, part));
  const tableIds = parts.slice(0, mostEntries).map((_, index) => `toc${index}`);
  return [contentsFrame('toc', topLevel | ordered, tableIds), ...tables];
}

function contentsFrame(id: string, flags: number, entries: readonly string[]): Uint8Array {
  const head = [terminated(id), Uint8Array.of(flags, entries.length)];
  return frame('CTOC', Buffer.concat([...head, ...entries.map(terminated)]));
}

function chapterId(index: number): string {
  return `scene${index}`;
}

function chapterFrame({ title, startMs, endMs }: Mp3Chapter, index: number): Uint8Array {
  const times = [startMs, endMs].map((ms) => fourBytes(Math.max(0, Math.round(ms))));
  const offsets = [fourBytes(noOffset), fourBytes(noOffset)];
  return frame(
    'CHAP',
    Buffer.concat([terminated(chapterId(index)), ...times, ...offsets, textFrame('TIT2', title)]),
  );
}

function pictureFrame({ mimeType, bytes }: CoverPicture): Uint8Array {
  const head = [Uint8Array.of(0), terminated(mimeType), Uint8Array.of(frontCover, 0)];
  return frame('APIC', Buffer.concat([...head, bytes]));
}

/** Words in UTF-16 with a byte order mark, the one encoding of version 2.3 that has every letter. */
function textFrame(id: string, text: string): Uint8Array {
  const clean = text.replaceAll('\0', ' ');
  return frame(id, Buffer.concat([Uint8Array.of(1, 0xff, 0xfe), Buffer.from(clean, 'utf16le')]));
}

function frame(id: string, body: Uint8Array): Uint8Array {
  return Buffer.concat([ascii(id), fourBytes(body.length), Uint8Array.of(0, 0), body]);
}

function terminated(text: string): Uint8Array {
  return ascii(`${text}\0`);
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Seven bits a byte, so that no size looks like the start of a sound frame. */
function sevenBitSize(bytes: number): Uint8Array {
  if (bytes >= 2 ** 28)
    throw new RangeError(`A tag of ${bytes + headerBytes} bytes is more than ID3 can hold.`);
  return Uint8Array.of((bytes >>> 21) & 127, (bytes >>> 14) & 127, (bytes >>> 7) & 127, bytes & 127);
}
