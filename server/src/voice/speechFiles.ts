import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Speech } from './engine';
import { decodeSpeech, encodeSpeech } from './speechRecord';

const ending = '.speech';
/** Below the limit by this much once something had to go, so that not every sentence removes one. */
const afterRemoval = 0.9;

/**
 * Speech as files in a folder that several processes may share: each is written under another name first, checked when
 * read, and gone when damaged. When it was used last, its time of change tells. No method fails: a folder that cannot
 * be written is told once and then left alone.
 */
export class SpeechFiles {
  /** Bytes of all files, as far as this process knows. */
  private size: number | undefined;
  private isFaulty = false;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param limit bytes of all files together
   * @param onFault told once
   */
  constructor(
    private readonly folder: string,
    private readonly limit: number,
    private readonly onFault: (error: Error) => void,
  ) {}

  async read(key: string): Promise<Speech | undefined> {
    const file = this.pathOf(key);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return undefined;
    const speech = decodeSpeech(bytes);
    if (!speech) {
      await rm(file, { force: true }).catch(() => {});
      return undefined;
    }
    const now = new Date();
    await utimes(file, now, now).catch(() => {});
    return speech;
  }

  /** One after another: two that make room at once would both remove too much. */
  write(key: string, speech: Speech): Promise<void> {
    const turn = this.last.then(() => this.writeNow(key, encodeSpeech(speech)));
    this.last = turn;
    return turn;
  }

  /** When all that was asked for is written. */
  async settled(): Promise<void> {
    await this.last;
  }

  async clear(): Promise<void> {
    await this.settled();
    this.size = undefined;
    for (const { file } of await this.files()) await rm(file, { force: true }).catch(() => {});
  }

  private async writeNow(key: string, bytes: Uint8Array): Promise<void> {
    if (this.isFaulty || bytes.length > this.limit) return;
    const draft = path.join(this.folder, `${key}.${randomUUID()}.part`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, bytes, { mode: 0o600 });
      await rename(draft, this.pathOf(key));
      await this.makeRoom(bytes.length);
    } catch (error) {
      this.isFaulty = true;
      await rm(draft, { force: true }).catch(() => {});
      this.onFault(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async makeRoom(added: number): Promise<void> {
    this.size = this.size === undefined ? await this.measured() : this.size + added;
    if (this.size <= this.limit) return;
    const files = await this.files();
    let left = files.reduce((sum, file) => sum + file.size, 0);
    for (const { file, size } of files.sort((a, b) => a.usedAt - b.usedAt)) {
      if (left <= this.limit * afterRemoval) break;
      await rm(file, { force: true });
      left -= size;
    }
    this.size = left;
  }

  private async measured(): Promise<number> {
    return (await this.files()).reduce((sum, { size }) => sum + size, 0);
  }

  /** Those of ours; what a process left half written when it ended counts too, and goes in its turn. */
  private async files(): Promise<{ file: string; size: number; usedAt: number }[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ours = names.filter((name) => name.endsWith(ending) || name.endsWith('.part'));
    const found = await Promise.all(
      ours.map(async (name) => {
        const file = path.join(this.folder, name);
        const facts = await stat(file).catch(() => undefined);
        return facts?.isFile() ? [{ file, size: facts.size, usedAt: facts.mtimeMs }] : [];
      }),
    );
    return found.flat();
  }

  private pathOf(key: string): string {
    return path.join(this.folder, `${key}${ending}`);
  }
}
