import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Range } from '../../core/text/range';
import { completes } from '../matching';
import type { ScriptDocument } from '../script';

/** Something to offer, before it is known where it goes. */
export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is inserted; the label where absent. */
  readonly text?: string;
  readonly detail?: string;
  /** What the typed text is compared with; the label where absent. */
  readonly filter?: string;
  /** More of the same line is asked for after this one: the editor may suggest again at once. */
  readonly more?: boolean;
}

/** The candidates that the typed text begins, in the order given, each replacing `replace`. */
export function toItems(
  script: ScriptDocument,
  candidates: readonly Candidate[],
  replace: Range,
  typed: string,
): readonly CompletionItem[] {
  const range = script.toRange(replace);
  const seen = new Set<string>();
  const fitting = candidates.filter((candidate) => {
    const text = candidate.text ?? candidate.label;
    if (seen.has(text) || !completes(candidate.filter ?? candidate.label, typed)) return false;
    seen.add(text);
    return true;
  });
  return fitting.map((candidate, index) => ({
    label: candidate.label,
    kind: candidate.kind,
    filterText: candidate.filter ?? candidate.label,
    sortText: String(index).padStart(5, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: candidate.text ?? candidate.label },
    ...(candidate.detail !== undefined && { detail: candidate.detail }),
    ...(candidate.more && { data: { more: true } }),
  }));
}
