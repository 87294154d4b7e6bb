import * as vscode from 'vscode';

/** So many lines after the one that is read are shown with it. */
const linesAhead = 3;

export function isInSight(editor: vscode.TextEditor, { start, end }: vscode.Range): boolean {
  return editor.visibleRanges.some((seen) => seen.start.line <= start.line && end.line <= seen.end.line);
}

/** Brings a passage into the middle, with a little of what comes. */
export function reveal(editor: vscode.TextEditor, { start, end }: vscode.Range): void {
  const last = Math.min(editor.document.lineCount - 1, end.line + linesAhead);
  const shown = new vscode.Range(start.line, 0, last, 0);
  editor.revealRange(shown, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
