import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { definedOnly, type Saying } from '../core/assistant/reading/remark';
import { CancelledError } from '../core/text/cancellation';
import { fails, type NoteFileText } from './noteFile';
import { type PlacedLine, pdfLines } from './pdfLines';
import type { PdfAnswer, PdfComment, PdfPage } from './pdfPage';
import { aboutOf, dateOf, pinnedRemarks } from './pinnedRemarks';

export interface PdfWork {
  readonly signal?: AbortSignal;
  /** The program that reads PDF files; the one beside this bundle when absent. */
  readonly program?: string;
  /** Milliseconds until it is given up; a book of a thousand pages takes a few seconds. */
  readonly limit?: number;
}

const usualLimit = 30_000;
/** Megabytes that reading may take. */
const memory = 1024;

/**
 * The text and the comments of a PDF. It is read in a thread of its own, which is ended when it takes too long: a file
 * that was made to hang its reader stops nothing else.
 *
 * @throws NoteFileError, CancelledError
 */
export async function readPdf(bytes: Uint8Array, work: PdfWork = {}): Promise<NoteFileText> {
  const answer = await askWorker(bytes, work);
  if (answer.kind === 'failed') throw fails(answer.reason);
  const lines = pdfLines(answer.pages);
  const remarks = answer.pages.flatMap(({ comments }, index) =>
    comments.flatMap((comment) => remarksOf(comment, lines, index + 1)),
  );
  if (remarks.length === 0 && !hasText(answer.pages)) throw fails('noText');
  return { lines, remarks };
}

function hasText(pages: readonly PdfPage[]): boolean {
  return pages.some(({ pieces }) => pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
}

function remarksOf({ text, author, date, about, y }: PdfComment, lines: readonly PlacedLine[], page: number) {
  const beside = lines.filter((line) => line.page === page && line.text !== '');
  const nearest = beside.reduce<PlacedLine | undefined>(
    (best, line) => (best === undefined || Math.abs(line.y - y) < Math.abs(best.y - y) ? line : best),
    undefined,
  );
  const saying = definedOnly<Saying>({ author, date: dateOf(date), about: aboutOf(about ?? '') });
  return pinnedRemarks({ text, at: { line: nearest?.line ?? 1, page }, saying });
}

function askWorker(bytes: Uint8Array, { signal, program, limit = usualLimit }: PdfWork): Promise<PdfAnswer> {
  const worker = new Worker(program ?? path.join(__dirname, 'pdfReader.mjs'), {
    workerData: bytes.slice(),
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // What a reader has to say about fonts must not reach our output, which may be the protocol of an editor.
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise<PdfAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(fails('tooSlow')), limit);
    const stop = () => reject(new CancelledError());
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', resolve);
    worker.on('error', () => reject(fails('damaged')));
    worker.on('exit', () => reject(fails('damaged')));
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    worker.on('exit', finish);
  }).finally(() => worker.terminate());
}
