import type { CancellationToken } from 'vscode-languageserver';
import { noteFileSentences } from '../ide/noteFileSentences';
import { largestFile } from '../notes/noteFile';
import { type NotesInFile, readNotes } from '../notes/readNotes';
import type { NoteFile } from '../protocol/noteFiles';
import type { Services } from './services';
import { nameOf } from './uris';

type Reading = Pick<Services, 'files' | 'localize'>;

/**
 * The notes in a file that a client names. A file that cannot be read is a problem and no failure; the sentence has the
 * file's name.
 *
 * @param name what the notes shall call it
 * @throws CancelledError
 */
export async function notesInFile(
  file: NoteFile,
  services: Reading,
  { name = file.uri, signal }: { readonly name?: string; readonly signal?: AbortSignal } = {},
): Promise<NotesInFile> {
  const { localize } = services;
  const bytes = await bytesOf(file, services);
  if (typeof bytes === 'string') return { notes: [], problem: `${nameOf(file.uri)}: ${bytes}` };
  const { notes, problem } = await readNotes(name, bytes, { localize, ...(signal && { signal }) });
  return problem === undefined ? { notes } : { notes, problem: `${nameOf(file.uri)}: ${problem}` };
}

/** Or the sentence that says why there are none. */
async function bytesOf(
  { uri, content }: NoteFile,
  { files, localize }: Reading,
): Promise<Uint8Array | string> {
  if (content !== undefined) return Buffer.from(content, 'base64');
  try {
    const limit = String(largestFile / 1024 / 1024);
    return (await files.readBytes(uri, largestFile)) ?? localize(noteFileSentences.tooBig, { limit });
  } catch {
    return localize(noteFileSentences.unreadable);
  }
}

/** The same wish to stop, for what is no handler. */
export function signalOf(token: CancellationToken): AbortSignal {
  const stop = new AbortController();
  if (token.isCancellationRequested) stop.abort();
  token.onCancellationRequested(() => stop.abort());
  return stop.signal;
}
