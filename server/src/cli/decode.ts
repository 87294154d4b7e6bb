/**
 * Bytes of a file to text. A byte order mark stays in the text: the parser is lossless, and offsets count it.
 */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no text at all are a fault. */
export function decodeScript(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && looksBinary(bytes)) return { fault: binary };
  const text = tryDecode(bytes, encoding);
  return text === undefined ? { fault: notUtf8 } : { text };
}

/** The same for any bytes whatever: what is no text becomes U+FFFD. */
export function decodeAnything(bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes) };
}

/** The text in the encoding that these bytes are in; the byte order mark is part of the text. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

const binary = 'this is not a text file. Fountain is plain text; export the script as Fountain first.';
const notUtf8 = 'its letters are not stored as UTF-8. Open it in an editor and save it with encoding UTF-8.';

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** How much is looked at to tell text from binary, in bytes. */
const sampleSize = 8192;

/** A NUL never stands in a text that a person wrote; office files and media have one early. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, sampleSize).includes(0);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
