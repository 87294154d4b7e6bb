import path from 'node:path';
import type { SourceNote } from '../core/assistant/sourceNote';
import { type NotesInFile, readNotes } from '../notes/readNotes';
import { noteFileExtensions } from '../protocol/noteFiles';
import { type InputBytes, readInputBytes } from './inputs';
import type { CliIo } from './io';
import { printable } from './textTable';

/** The notes in files that are no scripts. */
export interface LoadedNoteFiles {
  readonly notes: readonly SourceNote[];
  /** Some file gave no notes; the person has been told why. */
  readonly failed: boolean;
}

/** Whether a name on the command line, which may be a glob, means files of notes. */
export function isNoteFile(name: string): boolean {
  const extensions = /\{([^{}]*)\}$/.exec(name)?.[1]?.split(',') ?? [path.extname(name).slice(1)];
  return extensions.every((each) =>
    noteFileExtensions.includes(each.trim().toLowerCase().replace(/^.*\./, '')),
  );
}

/** Ends early where the person stopped it: the signal says so. Names may be globs. */
export async function loadNoteFiles(names: readonly string[], io: CliIo): Promise<LoadedNoteFiles> {
  const notes: SourceNote[] = [];
  let failed = false;
  if (names.length === 0) return { notes, failed };
  for await (const input of readInputBytes(names, io)) {
    const { notes: found, problem } = await read(input, io.signal);
    if (io.signal.aborted) break;
    notes.push(...found);
    if (problem !== undefined) io.stderr.write(`closed-set: ${printable(problem)}\n`);
    failed ||= problem !== undefined && found.length === 0;
  }
  return { notes, failed };
}

async function read(input: InputBytes, signal: AbortSignal): Promise<NotesInFile> {
  if (input.kind === 'fault') return { notes: [], problem: input.message };
  try {
    const { notes, problem } = await readNotes(input.file, input.bytes, { signal });
    return problem === undefined ? { notes } : { notes, problem: `${input.file}: ${problem}` };
  } catch (error) {
    if (signal.aborted) return { notes: [] };
    throw error;
  }
}
