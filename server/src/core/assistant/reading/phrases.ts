/** Phrases of one to four words, looked up by their first word: a text is read once, however many there are. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** @param list phrases in lower case with straight apostrophes, divided by bars */
export function phrases(list: string): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of list.split('|')) {
    const [first, ...rest] = phrase.trim().split(/\s+/);
    if (!first) continue;
    const others = found.get(first);
    if (others) others.push(rest);
    else found.set(first, [rest]);
  }
  return found;
}

/** Whether one of the phrases begins at a word. */
export function phraseAt(known: Phrases, words: readonly string[], at: number): boolean {
  const rests = known.get(words[at] ?? '');
  return rests?.some((rest) => rest.every((word, index) => words[at + 1 + index] === word)) ?? false;
}

export function hasPhrase(known: Phrases, words: readonly string[]): boolean {
  return words.some((_, at) => phraseAt(known, words, at));
}
