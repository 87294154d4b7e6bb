import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { replaceFile } from '../files/replaceFile';
import { nodeGit } from '../git/nodeGit';
import { loadSpeller } from '../spelling/loadSpeller';
import { EmbeddedEngine } from '../voice/embedded/embeddedEngine';
import { voiceFileOpener } from '../voice/neural/voiceFileOpener';
import { systemEngine } from '../voice/system/systemEngine';
import { Voices } from '../voice/voices';
import type { CliIo, CliVoices, FileStat, Files, Output } from './io';

/** The real process behind the port. */
export function nodeIo(signal: AbortSignal): CliIo {
  return {
    cwd: process.cwd(),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    readStdin,
    files: nodeFiles,
    git: nodeGit(),
    speller: loadSpeller,
    voices: voicesWith,
    signal,
  };
}

function voicesWith(paths: readonly string[]): CliVoices {
  const embedded = new EmbeddedEngine();
  const files = voiceFileOpener((texts, signal) => embedded.phones(texts, signal))(paths);
  return Object.assign(new Voices([embedded, systemEngine(), files]), { files });
}

/** Once the reader has gone (`| head`) the rest is dropped, and the exit code still tells the truth. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
  };
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

export const nodeFiles: Files = {
  stat: async (path) => {
    try {
      return describe(await stat(path));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  read: (path) => readFile(path),
  write: replaceFile,
  glob: (pattern, cwd) => glob(pattern, { cwd, expandDirectories: false, ignore: ['**/node_modules/**'] }),
};

function describe(found: Awaited<ReturnType<typeof stat>>): FileStat {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, size: Number(found.size) };
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
