import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfAnswer, PdfComment, PdfPage, PdfPiece } from './pdfPage';

/** The program of the thread that reads a PDF: it is handed the bytes, answers once, and ends. */
const mostPages = 3000;
/** Pieces of text in all: a book of a thousand pages has half a million. */
const mostPieces = 2_000_000;

// The library asks the network for nothing as it is used here; should a file make it try, there is none.
globalThis.fetch = () => Promise.reject(new Error('there is no network here'));

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWorkerFetch: false,
    isEvalSupported: false,
  });
  const pages: PdfPage[] = [];
  let pieces = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages) && pieces < mostPieces; number++) {
    const page = await readPage(document, number).catch(() => ({ pieces: [], comments: [] }));
    pieces += page.pieces.length;
    pages.push(page);
  }
  return { kind: 'pages', pages };
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page that is damaged is empty; the others are read. */
async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const annotations: readonly PdfAnnotation[] = await page.getAnnotations();
  page.cleanup();
  return {
    pieces: items.flatMap((item) => ('str' in item ? pieceOf(item) : [])),
    comments: annotations.flatMap(commentOf),
  };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: TextItem): readonly PdfPiece[] {
  const [, , , scale = 0, x = 0, y = 0] = transform;
  return str === '' ? [] : [{ text: str, x, y, width, size: height || Math.abs(scale) || 1 }];
}

interface PdfAnnotation {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly modificationDate?: string | null;
  readonly creationDate?: string | null;
  readonly overlaidText?: string;
  readonly rect?: readonly number[];
}

const spoken = new Set([
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'FreeText',
  'Caret',
  'Square',
  'Circle',
  'Line',
  'Ink',
  'Polygon',
  'PolyLine',
  'Stamp',
]);

function commentOf(annotation: PdfAnnotation): readonly PdfComment[] {
  const text = annotation.contentsObj?.str?.replace(/\r\n?/g, '\n').trim() ?? '';
  if (text === '' || !spoken.has(annotation.subtype ?? '')) return [];
  const author = annotation.titleObj?.str?.trim();
  const date = annotation.creationDate ?? annotation.modificationDate;
  const about = annotation.overlaidText?.trim();
  const y = annotation.rect?.[3] ?? 0;
  return [{ text, y, ...(author && { author }), ...(date && { date }), ...(about && { about }) }];
}

function failed(error: unknown): PdfAnswer {
  const name = error instanceof Error ? error.name : '';
  return { kind: 'failed', reason: name === 'PasswordException' ? 'locked' : 'damaged' };
}

void read(workerData)
  .catch(failed)
  .then((answer) => parentPort?.postMessage(answer));
