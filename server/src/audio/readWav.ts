/** Sound as it is measured and joined: one channel, 16 bits a sample. */
export interface Sound {
  readonly samples: Int16Array;
  /** Samples per second. */
  readonly sampleRate: number;
}

/** Why bytes are not sound. For the log: whoever asked for the sound says what to do next. */
export class WavError extends Error {
  constructor(reason: string) {
    super(`not a WAV file of one channel and 16 bits: ${reason}`);
    this.name = 'WavError';
  }
}

/**
 * The sound of a RIFF WAVE file with PCM of one channel and 16 bits, and of no other. Every length in the file is
 * checked against what is there: a program that was ended in the middle leaves a header that promises more.
 *
 * @throws WavError
 */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') throw new WavError('no RIFF WAVE header');
  const format = chunkAt(view, 'fmt ');
  const data = chunkAt(view, 'data');
  if (format.length < 16) throw new WavError('the format is cut short');
  const [kind, channels, sampleRate, bits] = [
    view.getUint16(format.start, true),
    view.getUint16(format.start + 2, true),
    view.getUint32(format.start + 4, true),
    view.getUint16(format.start + 14, true),
  ];
  if (kind !== 1 || channels !== 1 || bits !== 16) {
    throw new WavError(`format ${kind}, ${channels} channels, ${bits} bits`);
  }
  if (sampleRate < 4000 || sampleRate > 192_000) throw new WavError(`${sampleRate} samples a second`);
  if (data.length % 2 !== 0) throw new WavError('half a sample at its end');
  const samples = Int16Array.from({ length: data.length / 2 }, (_, index) =>
    view.getInt16(data.start + 2 * index, true),
  );
  return { samples, sampleRate };
}

interface Chunk {
  readonly start: number;
  readonly length: number;
}

function chunkAt(view: DataView, wanted: string): Chunk {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tagAt(view, at) === wanted) {
      if (start + length > view.byteLength) throw new WavError(`"${wanted}" is cut short`);
      return { start, length };
    }
    // Chunks begin at even places.
    at = start + length + (length % 2);
  }
  throw new WavError(`no "${wanted}"`);
}

function tagAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
