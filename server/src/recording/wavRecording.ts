import type { Recording } from './recording';
import { openSoundFile } from './soundFile';

const headBytes = 44;
const bytesPerSample = 2;
/** The format counts bytes in 32 bits. */
const mostBytes = 0xffffffff - headBytes;

/** One file of plain samples, for those who work on it further. */
export async function wavRecording(target: string, sampleRate: number): Promise<Recording> {
  const file = await openSoundFile(target, wavHead(0, sampleRate));
  let bytes = 0;
  return {
    begin: async () => undefined,
    write: async (samples) => {
      bytes += samples.length * bytesPerSample;
      if (bytes > mostBytes)
        throw Object.assign(new Error('A WAV file cannot be so long.'), { code: 'EFBIG' });
      await file.write(littleEndian(samples));
    },
    finish: async () => {
      await file.complete(wavHead(bytes, sampleRate));
      await file.place();
      return [target];
    },
    discard: file.discard,
  };
}

/** @param bytes of the samples, mono and 16 bits each */
export function wavHead(bytes: number, sampleRate: number): Uint8Array {
  const head = Buffer.alloc(headBytes);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(headBytes - 8 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20); // plain samples
  head.writeUInt16LE(1, 22); // one channel
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * bytesPerSample, 28);
  head.writeUInt16LE(bytesPerSample, 32);
  head.writeUInt16LE(bytesPerSample * 8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  return head;
}

function littleEndian(samples: Int16Array): Uint8Array {
  const bytes = Buffer.alloc(samples.length * bytesPerSample);
  for (let at = 0; at < samples.length; at += 1) bytes.writeInt16LE(samples[at] ?? 0, at * bytesPerSample);
  return bytes;
}
