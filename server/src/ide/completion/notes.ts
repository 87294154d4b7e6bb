import { CompletionItemKind } from 'vscode-languageserver-types';
import { factKind, factKinds } from '../../core/screenplay/factKinds';
import { foldName } from '../../core/screenplay/fold';
import type { NoteTag, TagCategory } from '../../core/screenplay/model';
import { type TagCategoryInfo, tagCategories, tagCategory } from '../../core/screenplay/tagCategories';
import { type Range, touches } from '../../core/text/range';
import { english } from '../localize';
import type { ScriptDocument, ShowContext } from '../script';
import { tagChoices } from '../tagging/tagChoices';
import { categoryWord } from '../tagging/tagNames';
import type { Candidate } from './candidate';
import { speakers, unforced } from './cues';
import { mostUsed } from './mostUsed';

/** What a note may begin with: who has written notes here, then what is to do, then the breakdown categories, then facts. */
export function noteCandidates(script: ScriptDocument, show: ShowContext): readonly Candidate[] {
  const { screenplay } = script;
  const authors = mostUsed(screenplay.notes.map(({ author }) => author));
  const labels = ['TODO', 'FIX', 'QUESTION', 'IDEA'];
  return [
    ...authors.map((author) => opening(author, 'note by', CompletionItemKind.Reference)),
    ...labels.map((label) => opening(label, 'note', CompletionItemKind.Event)),
    ...mostUsedCategories(script, show).map(({ id, name }) =>
      opening(categoryWord(id), name, CompletionItemKind.EnumMember),
    ),
    ...factKinds.map(({ word }) => opening(word, 'fact of the story', CompletionItemKind.Constant)),
  ];
}

/** In the industry's order where they are used alike. */
function mostUsedCategories(script: ScriptDocument, show: ShowContext): readonly TagCategoryInfo[] {
  const scripts = show.scripts.length === 0 ? [script] : show.scripts;
  const order = tagChoices(scripts, english).map(({ category }): TagCategory => category);
  const place = (id: TagCategory) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...tagCategories].sort((a, b) => place(a.id) - place(b.id));
}

function opening(word: string, detail: string, kind: CompletionItemKind): Candidate {
  return { label: word, detail, kind, text: `${word}: `, more: true };
}

/**
 * What the script, then the show, has in this category, most used first, so that one thing keeps one name; people where
 * a fact is about one.
 */
export function tagValueCandidates(
  script: ScriptDocument,
  show: ShowContext,
  word: string,
  replace: Range,
): readonly Candidate[] {
  if (factKind(word)?.subject === 'person') return speakers(script, show, replace).map(unforced);
  const category = tagCategory(word);
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  const here = script.screenplay.tags.filter(({ range }) => !touches(range, replace.start));
  const known = new Set(here.map((tag) => nameKey(tag)));
  const elsewhere = others
    .flatMap(({ screenplay }) => screenplay.tags)
    .filter((tag) => !known.has(nameKey(tag)));
  const tagged = [...namesIn(category, here, undefined), ...namesIn(category, elsewhere, inShow)];
  return category === 'cast' ? [...tagged, ...speakers(script, show, replace).map(unforced)] : tagged;
}

const inShow = 'in this show';

function nameKey({ category, value }: NoteTag): string {
  return `${category} ${foldName(value.text)}`;
}

function namesIn(
  category: TagCategory | undefined,
  tags: readonly NoteTag[],
  detail: string | undefined,
): readonly Candidate[] {
  const first = new Map<string, string>();
  const used = tags.filter((tag) => tag.category === category && tag.value.text !== '');
  const names = used.map(({ value: { text } }) => {
    const known = first.get(foldName(text)) ?? text;
    first.set(foldName(text), known);
    return known;
  });
  const kind = CompletionItemKind.Value;
  return mostUsed(names).map((label) => ({ label, kind, ...(detail !== undefined && { detail }) }));
}
