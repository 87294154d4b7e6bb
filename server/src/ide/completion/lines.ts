import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ScriptDocument } from '../script';
import type { Candidate } from './candidate';
import { mostUsed } from './mostUsed';

/** Transitions: those of the script by frequency, then those of the setting. */
export function transitionCandidates(
  { tree }: ScriptDocument,
  offset: number,
  offered: readonly string[],
): readonly Candidate[] {
  const used: string[] = [];
  for (const { element, offset: base } of tree.elements()) {
    const range = { start: base + element.start, end: base + element.textEnd };
    if (element.kind !== 'transition' || (range.start <= offset && offset <= range.end)) continue;
    used.push(tree.slice(range).replace(/^\s*>/, '').trim());
  }
  return [...mostUsed(used), ...offered].map((label) => ({ label, kind: CompletionItemKind.Operator }));
}

/** Keys of the Fountain syntax page, then others in use. */
const titleKeys = [
  ['Title', 'what it is called'],
  ['Credit', 'written by'],
  ['Author', 'who wrote it'],
  ['Authors', 'who wrote it'],
  ['Source', 'what it is based on'],
  ['Draft date', 'when this draft was finished'],
  ['Contact', 'how to reach you'],
  ['Copyright', 'whose it is'],
  ['Draft', 'which draft it is'],
  ['Revision', 'which colored set it is'],
  ['Notes', 'anything else for the title page'],
] as const;

export function titleKeyCandidates(
  { screenplay, tree }: ScriptDocument,
  offset: number,
): readonly Candidate[] {
  const others = screenplay.titlePage.entries.filter(
    ({ range }) => offset < range.start || offset > range.end,
  );
  const present = new Set(others.map(({ key }) => key.trim().toLowerCase()));
  const hasColon = /^[ \t]*:/.test(tree.slice({ start: offset, end: offset + 8 }));
  return titleKeys
    .filter(([key]) => !present.has(key.toLowerCase()))
    .map(([key, detail]) => ({
      label: key,
      kind: CompletionItemKind.Property,
      detail,
      text: hasColon ? key : `${key}: `,
    }));
}
