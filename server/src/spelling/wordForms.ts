/**
 * Other ways in which a dictionary may have a word: without what hangs on it, with what was swallowed, as Americans
 * spell it, as two words. English alone.
 */
export function* wordForms(word: string): Iterable<string> {
  const whole = word.replace(/'$/, '');
  yield whole;
  if (word.endsWith("in'")) yield `${whole}g`;
  const bare = whole.replace(/'(?:s|d|ll|ve|re|m)$/i, '');
  if (bare !== whole) yield bare;
  for (const [british, american] of spellings) {
    const other = bare.replace(british, american);
    if (other !== bare) yield other;
  }
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/is(e|ed|es|ing|ation|er)(s?)$/, 'iz$1$2'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ogue(s?)$/, 'og$1'],
  [/ence(s?)$/, 'ense$1'],
  [/grey/, 'gray'],
  [/(e)(able)$/, '$2'],
];

const shortestPart = 4;

/** `doorframe`, `roadsign`: two words that are known, where both are long enough to be no accident. */
export function isCompound(word: string, knows: (part: string) => boolean): boolean {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    if (knows(word.slice(0, at)) && knows(word.slice(at))) return true;
  }
  return false;
}
