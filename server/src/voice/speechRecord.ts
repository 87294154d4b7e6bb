import { createHash } from 'node:crypto';
import type { Speech, WordTime } from './engine';

/**
 * Speech as bytes: a hash of all that follows, the length of the facts, the facts as JSON, the samples. The hash tells
 * a damaged record from a sound one; without it, half a file would be played as noise.
 */
export function encodeSpeech({ samples, sampleRate, words }: Speech): Uint8Array {
  const facts = Buffer.from(
    JSON.stringify({ sampleRate, words: words?.map((one) => [one.startMs, one.endMs]) }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(facts.length);
  const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const body = Buffer.concat([length, facts, sound]);
  return Buffer.concat([hashOf(body), body]);
}

/** @returns undefined for anything that `encodeSpeech` did not make, or that was damaged since */
export function decodeSpeech(bytes: Uint8Array): Speech | undefined {
  const record = Buffer.from(bytes);
  const body = record.subarray(hashLength);
  if (body.length < 4 || !hashOf(body).equals(record.subarray(0, hashLength))) return undefined;
  const start = 4 + body.readUInt32LE();
  const facts: Facts = JSON.parse(body.toString('utf8', 4, start));
  const sound = Uint8Array.from(body.subarray(start));
  const samples = new Int16Array(sound.buffer);
  const words = facts.words?.map(([startMs, endMs]): WordTime => ({ startMs, endMs }));
  return { samples, sampleRate: facts.sampleRate, ...(words && { words }) };
}

interface Facts {
  readonly sampleRate: number;
  readonly words?: readonly (readonly [startMs: number, endMs: number])[];
}

const hashLength = 32;

function hashOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
