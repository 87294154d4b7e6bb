import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { ElementCategory } from '../../core/breakdown/elements';
import { foldName, foldSpace, trimRange } from '../../core/screenplay/fold';
import { charactersWithin } from '../../core/screenplay/occurrences';
import type { Range } from '../../core/text/range';
import type { Localize } from '../localize';
import type { RenameAnswer } from '../rename/rename';
import type { ScriptDocument, ShowContext } from '../script';
import { fitsInTag } from './taggedElement';
import { categoryWord } from './tagNames';
import { tagPlace, type WriteTag } from './tagPlace';
import { workspaceEdit } from './workspaceEdit';

/**
 * Tagging words of the script for the breakdown: `[[prop: revolver | MARIA]]` below their paragraph. The words stay
 * as they are.
 */
export const tagSentences = {
  noWords: 'Select the words that name it, then tag them.',
  notHere:
    'Only what is printed can be tagged. Select words in a scene, outside of notes and the title page.',
  tagged: 'This scene has that tag already: {tag}',
} as const;

export interface TagQuery {
  readonly script: ScriptDocument;
  readonly show: ShowContext;
  /** Empty: the word at the caret. */
  readonly selection: Range;
  readonly localize: Localize;
  readonly documentChanges: boolean;
}

/** What is selected and where its tag goes, for every category alike. */
export interface Taggable {
  readonly name: string;
  readonly range: Range;
  readonly write: WriteTag;
}

export function taggableAt({ script, selection, localize }: TagQuery): RenameAnswer<Taggable> {
  const range = wordsIn(script, selection);
  const name = nameOf(script.tree.slice(range));
  if (!fitsInTag(name)) return { kind: 'refused', message: localize(tagSentences.noWords) };
  const write = tagPlace(script, range);
  if (!write) return { kind: 'refused', message: localize(tagSentences.notHere) };
  return { kind: 'answer', answer: { name, range, write } };
}

export function planTag(query: TagQuery, category: ElementCategory): RenameAnswer<WorkspaceEdit> {
  const found = taggableAt(query);
  return found.kind === 'refused' ? found : tagEdit(query, found.answer, category);
}

/** The tag as written in every category, unless the scene has it. */
export function tagEdit(
  query: TagQuery,
  { name, range, write }: Taggable,
  category: ElementCategory,
): RenameAnswer<WorkspaceEdit> {
  const { script } = query;
  const known = knownName(query, category, name);
  const owner = owned.has(category) ? ownerIn(script, range) : undefined;
  const tag = `[[${categoryWord(category)}: ${known}${owner === undefined ? '' : ` | ${owner}`}]]`;
  const tags = script.screenplay.sceneAt(range.start)?.tags ?? [];
  const isTagged = tags.some(
    (one) => one.category === category && foldName(one.value.text) === foldName(known),
  );
  if (isTagged) return { kind: 'refused', message: query.localize(tagSentences.tagged, { tag }) };
  return { kind: 'answer', answer: workspaceEdit(script, [write(tag)], query.documentChanges) };
}

/** The selection without white space at its ends; the word at the caret where nothing is selected. */
function wordsIn({ tree }: ScriptDocument, { start, end }: Range): Range {
  if (end > start) {
    const { start: from, end: to } = trimRange(tree.slice({ start, end }), 0, end - start);
    return { start: start + from, end: start + to };
  }
  const reach = 64;
  const from = Math.max(0, start - reach);
  const before = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(tree.slice({ start: from, end: start }))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(tree.slice({ start, end: start + reach }))?.[0].length ?? 0;
  return { start: start - before, end: start + after };
}

/** Without emphasis, notes and the punctuation at the ends. */
function nameOf(text: string): string {
  const words = foldSpace(
    text.replace(/\[\[[\s\S]*?\]\]|\/\*[\s\S]*?\*\//g, ' ').replace(/\*+|(?<!\w)_|_(?!\w)/g, ''),
  );
  return words.replace(/^[\s.,;:!?(–—-]+|[\s.,;:!?)–—-]+$/g, '');
}

/** As the script, else the show, writes it already: one thing keeps one name. */
function knownName({ script, show }: TagQuery, category: ElementCategory, name: string): string {
  const key = foldName(name);
  for (const { screenplay } of [script, ...show.scripts]) {
    const known = screenplay.tags.find(
      (tag) => tag.category === category && foldName(tag.value.text) === key,
    );
    if (known) return known.value.text;
  }
  return name;
}

const owned: ReadonlySet<ElementCategory> = new Set<ElementCategory>(['prop', 'wardrobe', 'makeup']);

/** Whom a paragraph of action is about, where it names one person; who speaks, in a parenthetical. */
function ownerIn({ tree, screenplay }: ScriptDocument, { start }: Range): string | undefined {
  const placed = tree.elementAt(start);
  if (!placed) return undefined;
  const { element, offset } = placed;
  const paragraph = { start: offset + element.start, end: offset + element.textEnd };
  const nameOfKey = (key: string) => screenplay.characters.get(key)?.name ?? key;
  if (element.kind === 'parenthetical') {
    const speeches = screenplay.sceneAt(start)?.speeches ?? [];
    const speech = speeches.find(({ range }) => range.start <= start && start < range.end);
    return speech?.characters.length === 1 ? nameOfKey(speech.character) : undefined;
  }
  if (element.kind !== 'action') return undefined;
  const certain = charactersWithin(screenplay, paragraph).filter((one) => one.certain);
  const [key, ...others] = new Set(certain.map((one) => one.key));
  return key === undefined || others.length > 0 ? undefined : nameOfKey(key);
}
