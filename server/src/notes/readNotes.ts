import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { looksLikeScript } from '../core/assistant/reading/looksLikeScript';
import { remarksInText } from '../core/assistant/reading/readNotesText';
import { type Remark, sourceNotesOf } from '../core/assistant/reading/remark';
import { type TextLine, textLines } from '../core/assistant/reading/textLines';
import { inOrder, type SourceNote } from '../core/assistant/sourceNote';
import { emptyShow, resolve } from '../core/screenplay/resolve';
import { parse } from '../core/syntax/parse';
import { english, type Localize } from '../ide/localize';
import { noteFileSentences } from '../ide/noteFileSentences';
import { scriptDocument } from '../ide/script';
import { sourceNotes } from '../ide/sourceNotes';
import { decodeText } from './decodeText';
import { readDocx } from './docx';
import { type FileKind, fileKind } from './fileKind';
import { readFinalDraft } from './finalDraft';
import { htmlText } from './html';
import { readMail } from './mail';
import {
  fails,
  largestFile,
  largestText,
  NoteFileError,
  type NoteFileProblem,
  type NoteFileText,
} from './noteFile';
import { type PdfWork, readPdf } from './pdf';

export interface NotesInFile {
  readonly notes: readonly SourceNote[];
  /** What could not be read, and what to do about it: a sentence. There may be notes all the same. */
  readonly problem?: string;
}

export interface ReadNotesOptions extends PdfWork {
  readonly localize?: Localize;
}

/**
 * The notes in a file of any kind. Whatever the bytes are there is an answer, in bounded time and memory; nothing is
 * fetched.
 *
 * @param file path or URI, as the notes will name it
 * @throws CancelledError
 */
export async function readNotes(
  file: string,
  bytes: Uint8Array,
  options: ReadNotesOptions = {},
): Promise<NotesInFile> {
  try {
    const { notes, warning } = await notesIn(file, bytes, options);
    const problem = warning ?? (notes.length === 0 ? ({ sentence: 'noNotes' } as const) : undefined);
    return { notes, ...(problem && { problem: told(problem, options) }) };
  } catch (error) {
    if (error instanceof NoteFileError) return { notes: [], problem: told(error.problem, options) };
    throw error;
  }
}

function told({ sentence, slots }: NoteFileProblem, { localize = english }: ReadNotesOptions): string {
  return localize(noteFileSentences[sentence], slots);
}

interface Found {
  readonly notes: readonly SourceNote[];
  readonly warning?: NoteFileProblem;
}

async function notesIn(file: string, bytes: Uint8Array, options: ReadNotesOptions): Promise<Found> {
  if (bytes.length > largestFile) throw tooBig(largestFile);
  if (bytes.length === 0) throw fails('empty');
  const kind = fileKind(file, bytes);
  if (kind === 'fountain') return { notes: scriptNotes(file, plainText(bytes)) };
  const { lines, remarks, warning } = await textIn(kind, bytes, options);
  const isScript = kind === 'finalDraft' || looksLikeScript(lines);
  if (kind === 'text' && (isScript || hasMarginNotes(lines)))
    return { notes: scriptNotes(file, plainText(bytes)) };
  if (isScript && remarks.length === 0) throw fails('scriptOnly');
  const said: readonly Remark[] = isScript ? remarks : [...remarksInText(lines, file), ...remarks];
  return { notes: inOrder(sourceNotesOf(said, file)), ...(warning && { warning }) };
}

function textIn(
  kind: FileKind,
  bytes: Uint8Array,
  options: ReadNotesOptions,
): NoteFileText | Promise<NoteFileText> {
  switch (kind) {
    case 'zip':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes, options);
    case 'finalDraft':
      return readFinalDraft(plainText(bytes));
    case 'mail':
      return readMail(bytes);
    case 'html':
      return { lines: textLines(htmlText(plainText(bytes))), remarks: [] };
    case 'oldWord':
      throw fails('oldWord');
    case 'richText':
      throw fails('richText');
    case 'unknown':
      throw fails('notNotes');
    default:
      return { lines: textLines(plainText(bytes)), remarks: [] };
  }
}

/** Notes in double brackets, under a heading of a scene: a short script, whatever its name. */
function hasMarginNotes(lines: readonly TextLine[]): boolean {
  return (
    lines.some(({ text }) => /\[\[[^[\]]{2,}\]\]/.test(text)) &&
    lines.some(({ text }) => /^(?:INT|EXT)\b/.test(text))
  );
}

function plainText(bytes: Uint8Array): string {
  if (bytes.length > largestText) throw tooBig(largestText);
  return decodeText(bytes);
}

function tooBig(limit: number): NoteFileError {
  return fails('tooBig', { limit: String(limit / 1024 / 1024) });
}

function scriptNotes(file: string, text: string): readonly SourceNote[] {
  const uri = path.isAbsolute(file) ? pathToFileURL(file).href : file;
  const tree = parse(text, { language: 'auto' });
  const script = scriptDocument({ uri, version: null, tree, resolve: (one) => resolve(one, emptyShow) });
  return sourceNotes(script, file);
}
