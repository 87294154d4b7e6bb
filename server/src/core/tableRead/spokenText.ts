import type { SpokenKind, SpokenWord } from './model';

/**
 * What a plan asks of whoever knows how a stretch of a script is said aloud. The answer's words lie in order, and their
 * sources count in the text that was given; an empty answer is a stretch in which nothing is said.
 */
export type Say = (text: string, context: SayContext) => SpokenText;

export interface SayContext {
  readonly kind: SpokenKind;
  /** Primary subtag. */
  readonly language: string;
  /** Of the show: how names are said. */
  readonly pronunciations?: Readonly<Record<string, string>>;
}

export interface SpokenText {
  readonly text: string;
  readonly words: readonly SpokenWord[];
}

const longestWord = 60;
const token = /\S+/g;
const silentEdge = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N},;:.!?'\u2019]+$/gu;

/** The words as they are written, without signs that are not said. */
export const sayAsWritten: Say = (text) => {
  const words: SpokenWord[] = [];
  let spoken = '';
  for (const found of text.matchAll(token)) {
    const word = found[0]
      .slice(0, 4 * longestWord)
      .replace(silentEdge, '')
      .replace(/[#*_[\]]/g, '')
      .slice(0, longestWord);
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (spoken !== '') spoken += ' ';
    words.push({
      spoken: { start: spoken.length, end: spoken.length + word.length },
      source: { start: found.index, end: found.index + found[0].length },
    });
    spoken += word;
  }
  return { text: spoken, words };
};
