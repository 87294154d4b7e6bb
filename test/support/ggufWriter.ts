/**
 * Writes GGUF, version 3, as far as the fixtures need it: tensors of 32-bit floats and the simple kinds of entry.
 * Counts can be forged, which no honest writer does. Format: github.com/ggml-org/ggml, docs/gguf.md.
 */
export type GgufEntry =
  | { readonly kind: 'u32' | 'f32'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'texts'; readonly value: readonly string[] }
  | { readonly kind: 'floats' | 'ints'; readonly value: readonly number[] };

export interface GgufTensorData {
  readonly name: string;
  /** Innermost first, as ggml counts. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface ForgedCounts {
  readonly version?: number;
  readonly tensors?: bigint;
  readonly entries?: bigint;
}

const alignment = 32;
const typeNumbers = { u32: 4, i32: 5, f32: 6, bool: 7, text: 8, list: 9 } as const;

export function gguf(
  entries: Readonly<Record<string, GgufEntry>>,
  tensors: readonly GgufTensorData[],
  forged: ForgedCounts = {},
): Buffer {
  const pairs = Object.entries(entries);
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(forged.version ?? 3),
    u64(forged.tensors ?? BigInt(tensors.length)),
    u64(forged.entries ?? BigInt(pairs.length)),
    ...pairs.flatMap(([key, entry]) => [text(key), entryBytes(entry)]),
    ...tensorTable(tensors),
  ]);
  const data = tensors.map(({ values }) =>
    padded(Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  );
  return Buffer.concat([padded(head), ...data]);
}

function tensorTable(tensors: readonly GgufTensorData[]): Buffer[] {
  let offset = 0;
  return tensors.map(({ name, shape, values }) => {
    const row = [
      text(name),
      u32(shape.length),
      ...shape.map((size) => u64(BigInt(size))),
      u32(0),
      u64(BigInt(offset)),
    ];
    offset += Math.ceil(values.byteLength / alignment) * alignment;
    return Buffer.concat(row);
  });
}

function entryBytes(entry: GgufEntry): Buffer {
  switch (entry.kind) {
    case 'u32':
      return Buffer.concat([u32(typeNumbers.u32), u32(entry.value)]);
    case 'f32':
      return Buffer.concat([u32(typeNumbers.f32), f32(entry.value)]);
    case 'bool':
      return Buffer.concat([u32(typeNumbers.bool), Buffer.from([entry.value ? 1 : 0])]);
    case 'text':
      return Buffer.concat([u32(typeNumbers.text), text(entry.value)]);
    case 'texts':
      return list(typeNumbers.text, entry.value.map(text));
    case 'floats':
      return list(typeNumbers.f32, entry.value.map(f32));
    case 'ints':
      return list(typeNumbers.i32, entry.value.map(u32));
  }
}

function list(type: number, items: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(typeNumbers.list), u32(type), u64(BigInt(items.length)), ...items]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((alignment - (bytes.length % alignment)) % alignment)]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([u64(BigInt(bytes.length)), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}
