import { type Edit, modify } from 'jsonc-parser';
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

/**
 * Sets one value in the show file and leaves everything else as people wrote it, comments too. A file that is not
 * there yet is made.
 *
 * @returns undefined where the file cannot be read as it stands: nothing is written into a broken one
 */
export function setInShowFile(
  { uri, text, version }: ChangeableShowFile,
  path: readonly string[],
  value: unknown,
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  if (text === undefined) return documentChanges ? createdWith(uri, path, value) : undefined;
  if (!parseShowFile(text).file) return undefined;
  const edits = valueEdits(text, path, value).map(({ offset, length, content }) => ({
    range: { start: positionInText(text, offset), end: positionInText(text, offset + length) },
    newText: content,
  }));
  if (!documentChanges) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function createdWith(uri: string, path: readonly string[], value: unknown): WorkspaceEdit {
  const nested = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  const start = { line: 0, character: 0 };
  const newText = `${JSON.stringify(nested, null, 2)}\n`;
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
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
