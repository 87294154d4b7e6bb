import { straightenMarks } from '../text/straightenMarks';
import type { SourceNote } from './sourceNote';
import { contentWords, isNegated, numbers, words } from './words';

/** One thing that was said, once or by several people. `sources` holds every note that says it, the first first. */
export interface MergedNote {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly SourceNote[];
}

/** Share of words in common from which two notes say the same. */
const alike = 0.8;

/** Puts together notes that say the same, word for word or nearly so. Order and first wording are kept. */
export function mergeNotes(notes: readonly SourceNote[]): readonly MergedNote[] {
  const prints = notes.map(printOf);
  const frequency = countWords(prints);
  const groups: Print[][] = [];
  const groupsByWord = new Map<string, Print[][]>();
  for (const print of prints) {
    const keys = rarestWords(print, frequency);
    const match = findAlike(print, keys, groupsByWord);
    if (match) {
      match.push(print);
      continue;
    }
    const group = [print];
    groups.push(group);
    for (const key of keys) groupsByWord.set(key, pushed(groupsByWord.get(key), group));
  }
  return groups.flatMap(mergedNote);
}

function findAlike(
  print: Print,
  keys: readonly string[],
  groupsByWord: ReadonlyMap<string, Print[][]>,
): Print[] | undefined {
  for (const key of keys) {
    const match = groupsByWord.get(key)?.find(([first]) => first && saysTheSame(print, first));
    if (match) return match;
  }
  return undefined;
}

function mergedNote(prints: readonly Print[]): readonly MergedNote[] {
  const sources = prints.map(({ note }) => note);
  return sources.slice(0, 1).map(({ id, text }) => ({ id, text, sources }));
}

function pushed<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

interface Print {
  readonly note: SourceNote;
  readonly plain: string;
  readonly content: ReadonlySet<string>;
  readonly numbers: string;
  readonly negated: boolean;
}

function printOf(note: SourceNote): Print {
  const { text } = note;
  return {
    note,
    plain: words(text).join(' ') || straightenMarks(text),
    content: contentWords(text),
    numbers: numbers(text).join(),
    negated: isNegated(text),
  };
}

function countWords(prints: readonly Print[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of prints) for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Two sets that share `alike` of their words share one of these: so many of the rarest that the rest alone would be
 * too few. It keeps thousands of notes from being compared each with each.
 */
function rarestWords({ content, plain }: Print, frequency: ReadonlyMap<string, number>): readonly string[] {
  const sorted = [...content].sort(
    (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  const keys = sorted.slice(0, sorted.length - Math.ceil(alike * sorted.length) + 1);
  return keys.length > 0 ? keys : [plain];
}

function saysTheSame(a: Print, b: Print): boolean {
  if (a.numbers !== b.numbers || a.negated !== b.negated) return false;
  if (!sameScene(a.note, b.note) && !(standsAlone(a) && standsAlone(b))) return false;
  return a.plain === b.plain || likeness(a.content, b.content) >= alike;
}

/** "Too long." means another thing under every heading, and beside every line that it is pinned to. */
function sameScene(a: SourceNote, b: SourceNote): boolean {
  const under = ({ headings = [] }: SourceNote) => headings.join('\n');
  return (
    a.file === b.file && a.sceneOrdinal === b.sceneOrdinal && a.about === b.about && under(a) === under(b)
  );
}

/** "Trim this" means another thing in every scene; only a note that names its subject can be matched across scenes. */
function standsAlone({ note, content }: Print): boolean {
  return content.size >= 3 && !/\b(this|here|that|these|it)\b/i.test(note.text);
}

/** Size of the intersection over the size of the union. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
