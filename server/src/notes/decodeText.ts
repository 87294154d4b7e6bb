/**
 * Bytes to text, in whatever encoding: as a byte order mark says, else UTF-8 where the bytes are that, else UTF-16
 * where every second byte is zero, else Windows-1252, in which every byte means something.
 */
export function decodeText(bytes: Uint8Array, label?: string): string {
  return decoderFor(bytes, label)(bytes).replace(/^\uFEFF/, '');
}

type Decode = (bytes: Uint8Array) => string;

const decodeAs =
  (encoding: string): Decode =>
  (bytes) =>
    new TextDecoder(encoding).decode(bytes);

function decoderFor(bytes: Uint8Array, label: string | undefined): Decode {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be');
  const named = label === undefined ? undefined : encodingNamed(label);
  if (named === 'windows-1252') return decodeWindows;
  if (named !== undefined) return decodeAs(named);
  if (isUtf8(bytes)) return decodeAs('utf-8');
  const wide = utf16Like(bytes);
  return wide === undefined ? decodeWindows : decodeAs(wide);
}

function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const fromWindows =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

/** Some versions of Node decode this encoding as if it were Latin 1, which has no quote marks. */
function decodeWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9F]/g, (letter) => fromWindows[letter.charCodeAt(0) - 0x80] ?? letter);
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, sampleSize).includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How much is looked at to tell one kind of bytes from another. */
const sampleSize = 4096;

function utf16Like(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.2;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : undefined;
}

/** Whether bytes are no text in any encoding. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  if (sample[0] === 0xff || sample[0] === 0xfe || utf16Like(bytes)) return false;
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return strange > 0 && strange >= sample.length * 0.002;
}
