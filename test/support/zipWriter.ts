import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of a few files, packed or stored. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, packed = true): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const body = packed ? deflateRawSync(bytes) : bytes;
    const fields = fieldsOf(bytes, body, packed);
    const local = Buffer.concat([u32(0x04034b50), fields, u16(name.length), u16(0), Buffer.from(name), body]);
    const entry = [
      u32(0x02014b50),
      u16(20),
      fields,
      u16(name.length),
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(offset),
    ];
    directory.push(Buffer.concat([...entry, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const count = u16(directory.length);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(table.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, table, end]);
}

function fieldsOf(bytes: Buffer, body: Buffer, packed: boolean): Buffer {
  const head = [u16(20), u16(0), u16(packed ? 8 : 0), u16(0), u16(0)];
  return Buffer.concat([...head, u32(crc32(bytes)), u32(body.length), u32(bytes.length)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
