import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { applyEdit } from '../core/syntax/applyEdit';
import { parse } from '../core/syntax/parse';
import type { ParseOptions, ScriptTree } from '../core/syntax/tree';
import { offsetAt } from '../ide/positions';

/** A script as an editor holds it: its text is the tree's. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly tree: ScriptTree;
}

function withChange(tree: ScriptTree, change: TextDocumentContentChangeEvent): ScriptTree {
  if (!('range' in change)) return parse(change.text, tree.options);
  const start = offsetAt(tree, change.range.start);
  const end = Math.max(start, offsetAt(tree, change.range.end));
  return applyEdit(tree, { start, end, text: change.text });
}

/**
 * The scripts that are open in the editor, each as the tree of its latest text. What a tree means, and what else
 * belongs to the show, is not known here.
 */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  open({ uri, version, text }: TextDocumentItem, options: ParseOptions): void {
    this.#open.set(uri, { uri, version, tree: parse(text, options) });
  }

  /** Changes of a document that was never opened are ignored: there is no text to change. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.#open.get(uri);
    if (!before) return;
    this.#open.set(uri, { uri, version, tree: changes.reduce(withChange, before.tree) });
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** Parses again where the language of a script's settings turned out to be another. */
  useOptions(uri: string, options: ParseOptions): void {
    const document = this.#open.get(uri);
    if (!document || document.tree.options.language === options.language) return;
    this.#open.set(uri, { ...document, tree: parse(document.tree.text, options) });
  }
}
