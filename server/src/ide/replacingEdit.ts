import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { positionInText } from './positions';

/**
 * Turns one text of a file into another by changing only what lies between what stays at the front and at the end, so
 * that the caret and the marks of an editor stay where they are. A file that is not there yet is made.
 *
 * @param before undefined where there is no such file
 */
export function replacingEdit(
  uri: string,
  before: string | undefined,
  after: string,
  documentChanges: boolean,
): WorkspaceEdit {
  const old = before ?? '';
  const front = sharedFront(old, after);
  const back = sharedBack(old, after, front);
  const range = { start: positionInText(old, front), end: positionInText(old, old.length - back) };
  const edits = [{ range, newText: after.slice(front, after.length - back) }];
  if (!documentChanges) return { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version: null }, edits };
  if (before !== undefined) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
}

/** Never between the two halves of a line break or of a character. */
function sharedFront(a: string, b: string): number {
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front++;
  return front > 0 && isSplit(a, front) ? front - 1 : front;
}

function sharedBack(a: string, b: string, front: number): number {
  const most = Math.min(a.length, b.length) - front;
  let back = 0;
  while (back < most && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return back > 0 && isSplit(a, a.length - back) ? back - 1 : back;
}

function isSplit(text: string, at: number): boolean {
  return /[\r\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\n\udc00-\udfff]/.test(text[at] ?? '');
}
