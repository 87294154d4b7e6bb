import { straightenMarks } from '../text/straightenMarks';

/**
 * Words of a note, cut down to what two people saying the same thing would share. English, since that is what most
 * notes calls are held in; in another language nothing is cut away and less is found alike.
 */
const emptyWords = new Set(
  `a an the this that these those it its he she they them his her their we our us you your i me my and or but so if
  then than as at by for from in into of off on onto out over to up with about is are was were be been being am do
  does did has have had will would can could may might shall should must need needs please just really very maybe
  perhaps think feel feels seems like bit little more some any all there here what which who`.split(/\s+/),
);

const negations = new Set([
  'not',
  'no',
  'never',
  'without',
  'cannot',
  "don't",
  'dont',
  "doesn't",
  "isn't",
  "can't",
  "won't",
  'nobody',
  'nothing',
]);

/** Words in lower case, apostrophes kept, other marks dropped. */
export function words(text: string): readonly string[] {
  return (
    straightenMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

/** True for words that only join others, and for those that deny. */
export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word) || negations.has(word);
}

/** The words that carry meaning, in a common form. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    words(text)
      .filter((word) => !isEmptyWord(word))
      .map(stem),
  );
}

export function isNegated(text: string): boolean {
  return words(text).some((word) => negations.has(word) || word.endsWith("n't"));
}

export function numbers(text: string): readonly string[] {
  return (text.match(/\d+[A-Z]?/g) ?? []).sort();
}

/** Without the commonest English endings: `pacing`, `paced` and `paces` meet at `pac`. */
export function stem(word: string): string {
  const bare = word.replace(/'s$/, '');
  if (bare.length < 5) return bare.replace(/s$/, '');
  return bare.replace(/(ing|edly|ed|es|ly|s|e)$/, '');
}
