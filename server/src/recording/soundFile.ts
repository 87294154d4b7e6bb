import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * A file that grows beside its target and takes its place when it is whole: until then the target is as it was, and
 * nothing half-written stays.
 */
export interface SoundFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Nothing more comes. @param head written over its first bytes, where they were not known before */
  complete(head?: Uint8Array): Promise<void>;
  /** Puts the complete file in its place. */
  place(): Promise<void>;
  /** Takes away what was written. Harmless once it is in its place, and when called again. */
  discard(): Promise<void>;
}

/**
 * @param head its first bytes: a disk that is full refuses them already, and then nothing stays either
 * @throws an error with the code of the system, as every call of the file does
 */
export async function openSoundFile(target: string, head: Uint8Array): Promise<SoundFile> {
  // Not by the target's name, which may be as long as a name can be.
  const beside = path.join(path.dirname(target), `.recording-${randomUUID()}`);
  const file = growing(await open(beside, 'wx'), beside, target);
  try {
    await file.write(head);
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

function growing(handle: FileHandle, beside: string, target: string): SoundFile {
  return {
    write: (bytes) => writeAll(handle, bytes),
    complete: async (head) => {
      if (head) await writeAll(handle, head, 0);
      await handle.sync();
      await handle.close();
    },
    place: () => rename(beside, target),
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
}

/** A disk that is nearly full takes less than it is given before it refuses. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position?: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const place = position === undefined ? null : position + at;
    at += (await handle.write(bytes, at, bytes.length - at, place)).bytesWritten;
  }
}
