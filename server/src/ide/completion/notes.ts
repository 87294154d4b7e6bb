import { CompletionItemKind } from 'vscode-languageserver-types';
import { tagCategories, tagCategory } from '../../core/screenplay/tagCategories';
import type { ScriptDocument } from '../script';
import { categoryWord } from '../tagging/tagNames';
import type { Candidate } from './candidate';
import { mostUsed } from './mostUsed';

/** What a note may begin with: who has written notes here, then what is to do, then the breakdown categories. */
export function noteCandidates({ screenplay }: ScriptDocument): readonly Candidate[] {
  const authors = mostUsed(screenplay.notes.map(({ author }) => author));
  const labels = ['TODO', 'FIX', 'QUESTION', 'IDEA'];
  return [
    ...authors.map((author) => opening(author, 'note by', CompletionItemKind.Reference)),
    ...labels.map((label) => opening(label, 'note', CompletionItemKind.Event)),
    ...tagCategories.map(({ id, name }) => opening(categoryWord(id), name, CompletionItemKind.EnumMember)),
  ];
}

function opening(word: string, detail: string, kind: CompletionItemKind): Candidate {
  return { label: word, detail, kind, text: `${word}: `, more: true };
}

/** What the script already has in this category, so that one thing keeps one name. */
export function tagValueCandidates(
  { screenplay }: ScriptDocument,
  word: string,
  offset: number,
): readonly Candidate[] {
  const category = tagCategory(word);
  const same = screenplay.tags.filter(
    ({ category: one, range }) => one === category && (offset < range.start || offset > range.end),
  );
  return mostUsed(same.map(({ value }) => value.text)).map((label) => ({
    label,
    kind: CompletionItemKind.Value,
  }));
}
