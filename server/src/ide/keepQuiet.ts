import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { ignoreNote } from '../core/continuity/directives';
import type { Finding } from '../core/continuity/finding';
import { findingExcerpt, findingKey } from '../core/continuity/findingKey';
import type { ScriptDocument } from './script';
import { type ChangeableShowFile, setInShowFile } from './showFileChange';

/**
 * The two ways to keep one finding quiet: a note in the script, for who reads the script; a line in the show file, for
 * who must not touch it. Both carry a reason.
 */
export function dismissalEdit(
  finding: Finding,
  { screenplay }: ScriptDocument,
  showFile: ChangeableShowFile,
  reason: string,
  documentChanges: boolean,
): WorkspaceEdit | undefined {
  const value = { reason, passage: findingExcerpt(finding, screenplay) };
  return setInShowFile(showFile, ['dismissed', findingKey(finding, screenplay)], value, documentChanges);
}

/** Puts the note at the end of the line where the paragraph ends, or of the heading's line. */
export function ignoreEdit({ ruleId, range }: Finding, script: ScriptDocument, reason: string): TextEdit {
  const note = ignoreNote(ruleId, reason);
  const found = script.tree.elementAt(range.start);
  const { element, offset = 0 } = found ?? {};
  if (!element || alone.has(element.kind)) {
    const start = script.toPosition(element ? element.start + offset : range.start);
    return { range: { start, end: start }, newText: `${note}\n\n` };
  }
  const end = script.toPosition(element.textEnd + offset);
  return { range: { start: end, end }, newText: ` ${note}` };
}

/** Lines that would be something else with a note on them; theirs stands above. */
const alone: ReadonlySet<string> = new Set([
  'section',
  'synopsis',
  'pageBreak',
  'transition',
  'centeredText',
]);
