import type { SourceNote } from './sourceNote';
import { contentWords, isNegated, numbers, straightenMarks, words } from './words';

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
  const groups: SourceNote[][] = [];
  const groupOf = new Map<string, number[]>();
  prints.forEach((print) => {
    const keys = rarestWords(print, frequency);
    const known = keys.flatMap((key) => groupOf.get(key) ?? []);
    const match = known.find((index) => saysTheSame(print, printOf(first(groups[index]))));
    if (match !== undefined) {
      groups[match]?.push(print.note);
      return;
    }
    for (const key of keys) groupOf.set(key, [...(groupOf.get(key) ?? []), groups.length]);
    groups.push([print.note]);
  });
  return groups.map((sources) => ({ id: first(sources).id, text: first(sources).text, sources }));
}

interface Print {
  readonly note: SourceNote;
  readonly plain: string;
  readonly content: ReadonlySet<string>;
}

function printOf(note: SourceNote): Print {
  return {
    note,
    plain: words(note.text).join(' ') || straightenMarks(note.text),
    content: contentWords(note.text),
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
  if (!sameScene(a.note, b.note) && !(standsAlone(a) && standsAlone(b))) return false;
  if (a.plain === b.plain) return true;
  if (isNegated(a.note.text) !== isNegated(b.note.text)) return false;
  if (numbers(a.note.text).join() !== numbers(b.note.text).join()) return false;
  return likeness(a.content, b.content) >= alike;
}

function sameScene(a: SourceNote, b: SourceNote): boolean {
  return a.file === b.file && a.sceneOrdinal === b.sceneOrdinal;
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

function first(sources: readonly SourceNote[] | undefined): SourceNote {
  const note = sources?.[0];
  if (note === undefined) throw new RangeError('a group of notes is empty');
  return note;
}
