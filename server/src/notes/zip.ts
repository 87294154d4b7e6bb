import { inflateRawSync } from 'node:zlib';
import { fails } from './noteFile';

/** Files of a zip archive, by name, unpacked when they are asked for and only so far as a limit allows. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * @returns undefined where there is no such file
   * @throws NoteFileError where it is damaged, or larger than what is left of the limit
   */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly locked: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

/** @param limit bytes that may come out of the archive in all */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(view);
  let left = limit;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpack(view, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function readEntries(view: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > view.length || view.readUInt32LE(end) !== endMark) throw fails('damaged');
  let at = view.readUInt32LE(end + 16);
  for (let count = view.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== entryMark) throw fails('damaged');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field));
    const nameEnd = at + 46 + (name ?? 0);
    entries.set(view.toString('utf8', at + 46, nameEnd), {
      locked: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      offset: view.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpack(view: Buffer, { method, packed, offset, locked }: Entry, limit: number): Uint8Array {
  if (locked) throw fails('locked');
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== fileMark) throw fails('damaged');
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  const content = view.subarray(start, start + packed);
  if (content.length !== packed || (method !== 0 && method !== 8)) throw fails('damaged');
  if (method === 0 && packed > limit) throw fails('bomb');
  return method === 0 ? content : inflate(content, limit);
}

function inflate(content: Buffer, limit: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    throw fails((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}
