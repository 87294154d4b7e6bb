/**
 * How the names of a show are said, as the room wrote it: `Siobhan` as `shi-vawn`. Letter case counts for nothing, whole
 * words are found and nothing within a word; a possessive stays one.
 */
export type Pronunciations = Readonly<Record<string, string>>;

export interface Lexicon {
  /** What is said for the name that begins at `at`, the longest where several do. */
  at(text: string, at: number): { readonly end: number; readonly say: string } | undefined;
}

interface Entry {
  /** In small letters, white space as single spaces. */
  readonly name: string;
  readonly say: string;
}

const prepared = new WeakMap<Pronunciations, Lexicon>();
const none: Lexicon = { at: () => undefined };

export function lexicon(pronunciations: Pronunciations | undefined): Lexicon {
  if (!pronunciations) return none;
  const known = prepared.get(pronunciations);
  if (known) return known;
  const made = prepare(pronunciations);
  prepared.set(pronunciations, made);
  return made;
}

function prepare(pronunciations: Pronunciations): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  for (const [name, say] of Object.entries(pronunciations)) {
    const entry = { name: fold(name.trim().replace(/\s+/g, ' ')), say: sayable(say) };
    const first = firstWord(entry.name);
    if (first === '' || entry.say === '') continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.name.length - a.name.length);
  if (byFirst.size === 0) return none;
  return { at: (text, at) => find(byFirst, text, at) };
}

function find(byFirst: ReadonlyMap<string, readonly Entry[]>, text: string, at: number) {
  const word = wordAt(text, at);
  const entries = word && byFirst.get(fold(word));
  if (!entries) return undefined;
  for (const { name, say } of entries) {
    const end = at + name.length;
    if (fold(text.slice(at, end)) !== name || /^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    const possessive =
      /^(?:['\u2019]s|['\u2019])(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 4))?.[0] ?? '';
    return { end: end + possessive.length, say: say + possessive.replace('\u2019', "'").toLowerCase() };
  }
  return undefined;
}

const letters = /[\p{L}\p{M}]{1,60}/uy;

function wordAt(text: string, at: number): string | undefined {
  letters.lastIndex = at;
  return letters.exec(text)?.[0];
}

function firstWord(name: string): string {
  return wordAt(name, 0) ?? '';
}

/** Letter by letter, so that lengths stay as they are. */
function fold(text: string): string {
  return text.replace(/\u2019/g, "'").replace(/\p{Lu}/gu, (one) => {
    const small = one.toLowerCase();
    return small.length === one.length ? small : one;
  });
}

function sayable(text: string): string {
  return text
    .replace(/\u2019/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}
