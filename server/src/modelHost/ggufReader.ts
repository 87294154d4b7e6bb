/**
 * Reads the head of a GGUF file: its key-value pairs and the table of its tensors. It trusts no number in the file:
 * every count is held against the bytes that are there, so the time it takes is bounded by the size of the head.
 * It knows nothing of what the keys mean. Format: github.com/ggml-org/ggml, docs/gguf.md, versions 2 and 3.
 */
export interface GgufHead {
  readonly version: number;
  readonly values: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
  /** Where tensor data begins, in bytes from the start of the file. */
  readonly dataStart: number;
}

/** Arrays of numbers are kept; of arrays of text only the length is. */
export type GgufValue = string | number | boolean | readonly number[] | { readonly texts: number };

export interface GgufTensor {
  readonly name: string;
  readonly elements: number;
  /** From `dataStart`. */
  readonly offset: number;
  /** Undefined for a type that is not known here. */
  readonly bytes: number | undefined;
}

/** What is wrong with the head, where it is. */
export type GgufFault =
  | { readonly kind: 'notGguf' }
  | { readonly kind: 'version'; readonly version: number }
  /** The bytes given end within the head. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'implausible'; readonly detail: string };

export class GgufFaultError extends Error {
  readonly fault: GgufFault;

  constructor(fault: GgufFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const smallestPair = 8 + 1 + 4 + 1;
const smallestTensor = 8 + 1 + 4 + 8 + 4 + 8;
/** The longest lists are vocabularies and their merges, under a million. */
const mostItems = 1 << 24;

/**
 * @param head the file from its start; more than the head does no harm
 * @param fileBytes the size of the whole file, which bounds every count
 * @throws GgufFaultError
 */
export function readGgufHead(head: Buffer, fileBytes: number): GgufHead {
  const cursor = new Cursor(head, fileBytes);
  if (head.length < 4 || head.toString('latin1', 0, 4) !== 'GGUF')
    throw new GgufFaultError({ kind: 'notGguf' });
  cursor.skip(4);
  const version = cursor.u32();
  if (version !== 2 && version !== 3) throw new GgufFaultError({ kind: 'version', version });
  const tensorCount = cursor.count('tensors', smallestTensor);
  const pairCount = cursor.count('entries', smallestPair);
  const values = readValues(cursor, pairCount);
  const tensors = Array.from({ length: tensorCount }, () => readTensor(cursor));
  const alignment = values.get('general.alignment');
  return {
    version,
    values,
    tensors,
    dataStart: alignUp(cursor.at, typeof alignment === 'number' ? alignment : 32),
  };
}

/** Bytes the file must have for every tensor of the table to be whole. */
export function bytesNeeded(head: GgufHead): number {
  return head.tensors.reduce(
    (most, tensor) => Math.max(most, head.dataStart + tensor.offset + (tensor.bytes ?? 0)),
    head.dataStart,
  );
}

function readValues(cursor: Cursor, count: number): Map<string, GgufValue> {
  const values = new Map<string, GgufValue>();
  for (let i = 0; i < count; i++) {
    const key = cursor.text();
    values.set(key, readValue(cursor, cursor.u32()));
  }
  return values;
}

function readTensor(cursor: Cursor): GgufTensor {
  const name = cursor.text();
  const dimensions = cursor.u32();
  if (dimensions > 8) throw implausible(`tensor ${name} has ${dimensions} dimensions`);
  let elements = 1;
  for (let i = 0; i < dimensions; i++) elements *= cursor.u64();
  const type = cursor.u32();
  const offset = cursor.u64();
  if (!Number.isSafeInteger(elements)) throw implausible(`tensor ${name} has ${elements} elements`);
  return { name, elements, offset, bytes: tensorBytes(type, elements) };
}

/** Bytes of one element, or reader, by the format's number of the type. */
const scalarReaders: Readonly<Record<number, (cursor: Cursor) => GgufValue>> = {
  0: (cursor) => cursor.take(1).readUInt8(),
  1: (cursor) => cursor.take(1).readInt8(),
  2: (cursor) => cursor.take(2).readUInt16LE(),
  3: (cursor) => cursor.take(2).readInt16LE(),
  4: (cursor) => cursor.u32(),
  5: (cursor) => cursor.take(4).readInt32LE(),
  6: (cursor) => cursor.take(4).readFloatLE(),
  7: (cursor) => cursor.take(1).readUInt8() !== 0,
  8: (cursor) => cursor.text(),
  10: (cursor) => Number(cursor.take(8).readBigUInt64LE()),
  11: (cursor) => Number(cursor.take(8).readBigInt64LE()),
  12: (cursor) => cursor.take(8).readDoubleLE(),
};

const textType = 8;
const arrayType = 9;

function readValue(cursor: Cursor, type: number): GgufValue {
  if (type === arrayType) return readArray(cursor);
  const read = scalarReaders[type];
  if (read === undefined) throw implausible(`an entry of type ${type}`);
  return read(cursor);
}

function readArray(cursor: Cursor): GgufValue {
  const type = cursor.u32();
  const length = cursor.count('items of a list', type === textType ? 8 : 1);
  if (type === textType) {
    for (let i = 0; i < length; i++) cursor.skip(cursor.u64());
    return { texts: length };
  }
  // No model nests lists; refusing them keeps the reading free of recursion.
  if (type === arrayType) throw implausible('a list of lists');
  return Array.from({ length }, () => Number(readValue(cursor, type)));
}

/** Values to a block and bytes of a block, by ggml's number of the type (ggml/src/ggml.c, type_traits). */
const blockSizes: Readonly<Record<number, readonly [values: number, bytes: number]>> = {
  0: [1, 4],
  1: [1, 2],
  2: [32, 18],
  3: [32, 20],
  6: [32, 22],
  7: [32, 24],
  8: [32, 34],
  9: [32, 36],
  10: [256, 84],
  11: [256, 110],
  12: [256, 144],
  13: [256, 176],
  14: [256, 210],
  15: [256, 292],
  16: [256, 66],
  17: [256, 74],
  18: [256, 98],
  19: [256, 50],
  20: [32, 18],
  21: [256, 110],
  22: [256, 82],
  23: [256, 136],
  24: [1, 1],
  25: [1, 2],
  26: [1, 4],
  27: [1, 8],
  28: [1, 8],
  29: [256, 56],
  30: [1, 2],
  34: [256, 54],
  35: [256, 66],
  39: [32, 17],
};

function tensorBytes(type: number, elements: number): number | undefined {
  const block = blockSizes[type];
  return block && Math.ceil(elements / block[0]) * block[1];
}

function alignUp(value: number, alignment: number): number {
  if (alignment <= 0 || alignment > 1 << 20) throw implausible(`an alignment of ${alignment}`);
  return Math.ceil(value / alignment) * alignment;
}

function implausible(detail: string): GgufFaultError {
  return new GgufFaultError({ kind: 'implausible', detail });
}

class Cursor {
  at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly fileBytes: number,
  ) {}

  take(length: number): Buffer {
    const start = this.at;
    this.skip(length);
    return this.bytes.subarray(start, this.at);
  }

  skip(length: number): void {
    if (length > this.fileBytes) throw implausible(`a part of it has ${length} bytes`);
    if (this.at + length > this.bytes.length) throw new GgufFaultError({ kind: 'cut' });
    this.at += length;
  }

  u32(): number {
    return this.take(4).readUInt32LE();
  }

  u64(): number {
    const low = this.u32();
    return this.u32() * 2 ** 32 + low;
  }

  text(): string {
    return this.take(this.u64()).toString('utf8');
  }

  /** A number of things that take `each` bytes at least, all of which must still come. */
  count(what: string, each: number): number {
    const count = this.u64();
    if (count > mostItems) throw implausible(`it declares ${count} ${what}`);
    if (this.at + count * each > this.bytes.length) throw new GgufFaultError({ kind: 'cut' });
    return count;
  }
}
