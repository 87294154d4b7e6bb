import { createHash } from 'node:crypto';
import type { Speech, SpeechRequest } from './engine';
import { SpeechFiles } from './speechFiles';

export interface SpeechCacheOptions {
  /** Bytes of sound kept in memory; 16 MB, eight minutes of an embedded voice, when absent. */
  readonly memoryLimit?: number;
  /** A folder that is the cache's alone; none where sound is kept in memory only. It is made when first written to. */
  readonly folder?: string | undefined;
  /** Bytes of the files in the folder; 256 MB, two hours and a quarter, when absent. */
  readonly folderLimit?: number;
  /** Told once, when the folder cannot be written: from then on it is left alone. */
  readonly onFault?: (error: Error) => void;
}

/**
 * What was said once, so that it need not be said again: by engine and voice (both in the voice's id), its edition,
 * words, rate and pitch. What was used least lately goes first. It knows nothing of scripts; but what it keeps is their words as sound,
 * so that the folder is as private as the script is.
 */
export class SpeechCache {
  private readonly kept = new Map<string, Speech>();
  private size = 0;
  private readonly files: SpeechFiles | undefined;
  private readonly memoryLimit: number;

  constructor(options: SpeechCacheOptions = {}) {
    const { folder, folderLimit = 256_000_000, onFault = () => {} } = options;
    this.memoryLimit = options.memoryLimit ?? 16_000_000;
    this.files = folder === undefined ? undefined : new SpeechFiles(folder, folderLimit, onFault);
  }

  /**
   * Never fails: what cannot be read is not there.
   *
   * @param edition of the voice, where it has one: `VoiceEngine.edition`
   */
  async get(request: SpeechRequest, edition?: string): Promise<Speech | undefined> {
    const key = keyOf(request, edition);
    const known = this.kept.get(key) ?? (await this.files?.read(key));
    if (known) this.keep(key, known);
    return known;
  }

  /** Nobody waits for the file; what cannot be written is kept in memory only. */
  put(request: SpeechRequest, speech: Speech, edition?: string): void {
    const key = keyOf(request, edition);
    this.keep(key, speech);
    void this.files?.write(key, speech);
  }

  /** When all files are written. */
  async settled(): Promise<void> {
    await this.files?.settled();
  }

  /** Forgets everything, in the folder too. */
  async clear(): Promise<void> {
    this.kept.clear();
    this.size = 0;
    await this.files?.clear();
  }

  private keep(key: string, speech: Speech): void {
    const before = this.kept.get(key);
    if (before) this.size -= sizeOf(before);
    this.kept.delete(key);
    if (sizeOf(speech) > this.memoryLimit) return;
    this.kept.set(key, speech);
    this.size += sizeOf(speech);
    for (const [oldest, { samples }] of this.kept) {
      if (this.size <= this.memoryLimit) break;
      this.kept.delete(oldest);
      this.size -= samples.byteLength;
    }
  }
}

function sizeOf({ samples }: Speech): number {
  return samples.byteLength;
}

/** To be raised when the same request sounds otherwise than before. */
const version = 1;

function keyOf({ voice, text, rate, pitch }: SpeechRequest, edition = ''): string {
  return createHash('sha256')
    .update(JSON.stringify([version, voice, edition, text, rate, pitch]))
    .digest('hex');
}
