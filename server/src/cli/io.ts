import type { Speller } from '../core/continuity/rule';
import type { Git } from '../git/git';
import type { FileEngine } from '../voice/fileEngine';
import type { Voices } from '../voice/voices';

/**
 * What the command line touches of the world outside, as a port: commands run in a test without a process.
 * Standard output carries data and nothing else; everything said to the person goes to standard error.
 */
export interface CliIo {
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input to its end. */
  readStdin(): Promise<Uint8Array>;
  readonly files: Files;
  readonly git: Git;
  /** Undefined where no dictionary was installed. */
  speller(): Promise<Speller | undefined>;
  /**
   * What reads aloud; starts nothing before a line is asked for.
   *
   * @param files absolute paths of neural voices that read too
   */
  voices(files: readonly string[]): CliVoices;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

export interface CliVoices extends Pick<Voices, 'list' | 'speak' | 'close'> {
  /** What became of the files. */
  readonly files: Pick<FileEngine, 'problems' | 'reports'>;
}

export interface Output {
  write(text: string): void;
}

export interface Files {
  /** Follows links. Undefined where nothing has that name. */
  stat(path: string): Promise<FileStat | undefined>;
  /** @throws an error with a `code` such as `EACCES` */
  read(path: string): Promise<Uint8Array>;
  /**
   * Replaces what is there, all or nothing.
   *
   * @param before what the file held when it was read; another content by now is not replaced
   * @throws as `read` does, and with the code `ECHANGED`
   */
  write(path: string, content: string | Uint8Array, before?: Uint8Array): Promise<void>;
  /** Files that match, relative to `cwd`, in no particular order. */
  glob(pattern: string, cwd: string): Promise<readonly string[]>;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}
