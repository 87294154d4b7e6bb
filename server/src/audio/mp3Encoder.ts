import { createEncoder } from 'wasm-media-encoders';

/**
 * Speech as MP3, piece by piece: what was given is forgotten once it is encoded. The encoder is LAME in a WebAssembly
 * file that the caller reads, so that it lies by itself and can be replaced.
 */
export interface Mp3Encoder {
  /** The frames that are ready: rarely all of what was given. The bytes are the caller's to keep. */
  encode(samples: Int16Array): Uint8Array;
  /** The last frames; the encoder is of no use afterwards. */
  end(): Uint8Array;
}

/** Samples per second that speech is encoded at. */
export type Mp3SampleRate = 16000 | 22050 | 24000;

/** Kilobits per second, always the same: players without an index find any minute, and 10 minutes are 3.6 MB. */
const bitrate = 48;
/** Samples encoded at a time; the encoder's memory grows with the longest piece it was given. */
const pieceSize = 1 << 16;

/**
 * @param wasm the bytes of `mp3.wasm`
 * @throws WebAssembly.CompileError where they are none
 */
export async function createMp3Encoder(wasm: Uint8Array, sampleRate: Mp3SampleRate): Promise<Mp3Encoder> {
  const encoder = await createEncoder('audio/mpeg', Uint8Array.from(wasm));
  encoder.configure({ channels: 1, sampleRate, outputSampleRate: sampleRate, bitrate });
  return {
    encode: (samples) => {
      const pieces: Uint8Array[] = [];
      for (let start = 0; start < samples.length; start += pieceSize) {
        const piece = asFloats(samples.subarray(start, start + pieceSize));
        // What the encoder answers lies in its own memory until it is asked again.
        pieces.push(encoder.encode([piece]).slice());
      }
      return Buffer.concat(pieces);
    },
    end: () => encoder.finalize().slice(),
  };
}

function asFloats(samples: Int16Array): Float32Array {
  return Float32Array.from(samples, (sample) => sample / 32768);
}
