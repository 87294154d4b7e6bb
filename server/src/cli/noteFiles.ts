import path from 'node:path';
import type { SourceNote } from '../core/assistant/sourceNote';
import { noteFileExtensions, readNotes } from '../notes/readNotes';
import { readInputBytes } from './inputs';
import type { CliIo } from './io';

/** The notes in files that are no scripts. */
export interface LoadedNoteFiles {
  readonly notes: readonly SourceNote[];
  /** Some file could not be read, or has no notes; the person has been told. */
  readonly failed: boolean;
}

/** Whether a name on the command line, which may be a glob, means files of notes. */
export function isNoteFile(name: string): boolean {
  const extensions = /\{([^{}]*)\}$/.exec(name)?.[1]?.split(',') ?? [path.extname(name).slice(1)];
  return extensions.every((each) =>
    noteFileExtensions.includes(each.trim().toLowerCase().replace(/^.*\./, '')),
  );
}

export async function loadNoteFiles(names: readonly string[], io: CliIo): Promise<LoadedNoteFiles> {
  if (names.length === 0) return { notes: [], failed: false };
  const notes: SourceNote[] = [];
  let failed = false;
  for await (const input of readInputBytes(names, io)) {
    const message = input.kind === 'fault' ? input.message : await read(input.file, input.bytes, io, notes);
    if (message !== undefined) io.stderr.write(`closed-set: ${message}\n`);
    failed ||= message !== undefined;
  }
  return { notes, failed };
}

async function read(
  file: string,
  bytes: Uint8Array,
  io: CliIo,
  notes: SourceNote[],
): Promise<string | undefined> {
  const { notes: found, problem } = await readNotes(file, bytes, { signal: io.signal });
  notes.push(...found);
  return problem === undefined ? undefined : `${file}: ${problem}`;
}
