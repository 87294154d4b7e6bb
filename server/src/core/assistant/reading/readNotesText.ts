import type { SourceNote } from '../sourceNote';
import { looksLikeEmail, readEmail } from './readEmail';
import { readMinutes } from './readMinutes';
import { looksLikeTranscript, readTranscript } from './readTranscript';
import { type Remark, sourceNotesOf } from './remark';
import { type TextLine, textLines } from './textLines';

/** Reads the notes in a text of any kind: what kind it is, its form tells, whatever the file is called. */
export function readNotesText(text: string, file: string): readonly SourceNote[] {
  return sourceNotesOf(remarksInText(textLines(text), file), file);
}

/** The same for lines that know their pages. */
export function remarksInText(lines: readonly TextLine[], file: string): readonly Remark[] {
  return readerFor(lines)(lines, file);
}

function readerFor(lines: readonly TextLine[]) {
  if (looksLikeEmail(lines)) return readEmail;
  return looksLikeTranscript(lines) ? readTranscript : readMinutes;
}
