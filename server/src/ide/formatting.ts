import type {
  FormattingOptions,
  Position,
  TextEdit as ProtocolEdit,
  Range as ProtocolRange,
} from 'vscode-languageserver-types';
import type { TextEdit } from '../core/syntax/tree';
import type { ScriptDocument } from './script';
import { lineEndEdits, type WhiteSpaceStyle, whiteSpaceEdits } from './whiteSpace';

/** Formatting of a script: white space and nothing else. What white space may change is decided in `whiteSpace`. */
export function formatRange(
  script: ScriptDocument,
  range: ProtocolRange,
  options: FormattingOptions,
): readonly ProtocolEdit[] {
  const within = script.toOffsets(range);
  return protocolEdits(script, whiteSpaceEdits(script.tree, within, styleOf(options)));
}

export function formatDocument(script: ScriptDocument, options: FormattingOptions): readonly ProtocolEdit[] {
  const within = { start: 0, end: script.tree.length };
  return protocolEdits(script, whiteSpaceEdits(script.tree, within, styleOf(options)));
}

/** After Enter: the white space at the end of the line just left. A line of white space alone stays. */
export function formatAfterEnter(script: ScriptDocument, position: Position): readonly ProtocolEdit[] {
  if (position.line === 0) return [];
  const line = { line: position.line - 1, character: 0 };
  const start = script.toOffset(line);
  const end = script.toOffset({ ...line, character: Number.MAX_SAFE_INTEGER });
  return protocolEdits(script, lineEndEdits(script.tree, { start, end }));
}

function styleOf(options: FormattingOptions): WhiteSpaceStyle {
  return {
    trimLines: options.trimTrailingWhitespace ?? true,
    endWithLineBreak: options.insertFinalNewline ?? false,
    trimEnd: options.trimFinalNewlines ?? false,
  };
}

function protocolEdits(script: ScriptDocument, edits: readonly TextEdit[]): readonly ProtocolEdit[] {
  return edits.map(({ start, end, text }) => ({ range: script.toRange({ start, end }), newText: text }));
}
