import { applyEdits, type Edit, modify } from 'jsonc-parser';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { parseShowFile } from '../core/screenplay/showFile';
import { positionInText } from './positions';

/** A show file to change: as the editor holds it, or as it lies on the disk. */
export interface ChangeableShowFile {
  readonly uri: string;
  /** Absent where there is no such file yet. */
  readonly text?: string | undefined;
  /** As counted by the editor; null where the text is that on the disk. */
  readonly version: number | null;
}

/** A value at a place in the show file; undefined takes the key out. */
export interface ShowFileValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * Sets one value in the show file and leaves everything else as people wrote it, comments too. A file that is not
 * there yet is made.
 *
 * @returns undefined where the file cannot be read as it stands: nothing is written into a broken one
 */
export function setInShowFile(
  file: ChangeableShowFile,
  path: readonly string[],
  value: unknown,
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  return setAllInShowFile(file, [{ path, value }], documentChanges);
}

/** The same for several values, in one edit that is undone in one step. */
export function setAllInShowFile(
  { uri, text, version }: ChangeableShowFile,
  values: readonly ShowFileValue[],
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  if (text === undefined) return documentChanges ? createdWith(uri, values) : undefined;
  if (!parseShowFile(text).file) return undefined;
  const edits = editsFor(text, values).map(({ offset, length, content }) => ({
    range: { start: positionInText(text, offset), end: positionInText(text, offset + length) },
    newText: content,
  }));
  if (!documentChanges) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** Each is worked out on what the ones before have made; what lies between the first and the last change is one edit. */
function editsFor(text: string, values: readonly ShowFileValue[]): readonly Edit[] {
  const [only, ...more] = values;
  if (!only) return [];
  if (more.length === 0) return valueEdits(text, only.path, only.value);
  const after = withAll(text, values);
  return after === text ? [] : [betweenEqual(text, after)];
}

function betweenEqual(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front++;
  let back = 0;
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back++;
  return {
    offset: front,
    length: before.length - front - back,
    content: after.slice(front, after.length - back),
  };
}

function createdWith(uri: string, values: readonly ShowFileValue[]): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const newText = `${JSON.stringify(JSON.parse(withAll('{}', values)), null, 2)}\n`;
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}

function withAll(text: string, values: readonly ShowFileValue[]): string {
  return values.reduce((now, { path, value }) => applyEdits(now, [...valueEdits(now, path, value)]), text);
}

/** New keys go where the alphabet puts them, so that two people who add one each seldom meet in a merge. */
function valueEdits(text: string, path: readonly string[], value: unknown): readonly Edit[] {
  const own = path.at(-1) ?? '';
  return modify(text, [...path], value, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
    ...(path.length > 1 && {
      getInsertionIndex: (keys: string[]) => {
        const after = keys.findIndex((key) => key > own);
        return after < 0 ? keys.length : after;
      },
    }),
  });
}
