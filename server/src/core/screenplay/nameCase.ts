/**
 * How a new name is written where an old one stood: `CATHERINE` for `MARIA`, `Catherine` for `Maria`. It knows
 * letters, not scripts.
 */

/** As the old one is written: all capitals stay all capitals, else the new name gets its capitals. */
export function inCaseOf(old: string, name: string): string {
  return hasSmallLetters(old) ? mixedCase(name) : name.toUpperCase();
}

export function hasSmallLetters(text: string): boolean {
  return text !== text.toUpperCase();
}

/** A name typed with both cases is meant so, `McKenna`; one typed in capitals, or in none, gets one per word. */
function mixedCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) =>
    isEnding(name, word, at) ? word.toLowerCase() : capitalized(word),
  );
}

/** The `s` of `Joe's`; the `Neil` of `O'Neil` is a word. */
function isEnding(name: string, word: string, at: number): boolean {
  return word.length === 1 && /['\u2019]/.test(name[at - 1] ?? '');
}

function capitalized(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/**
 * Finds a name in text as whole words, in any letter case: never MARIA in MARIANNE. White space may be any, an
 * apostrophe may be straight or curly.
 */
export function namePattern(name: string): RegExp {
  const body = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['\u2019\u02bc]/g, "['\u2019\u02bc]")
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** `'s`, `'S`, or the bare apostrophe after an s, right at `at`. */
export function isPossessive(text: string, at: number): boolean {
  return /^['\u2019\u02bc](?:s(?![\p{L}\p{N}])|(?=\s|$))/iu.test(text.slice(at, at + 3));
}
