import type { Say } from '../../server/src/core/tableRead/heardParts';
import type { SpokenWord } from '../../server/src/core/tableRead/model';

/** The words as they stand, without signs: for tests of what is read where how it is said would only be in the way. */
export const sayAsWritten: Say = (text) => {
  const words: SpokenWord[] = [];
  let spoken = '';
  for (const found of text.matchAll(/\S+/g)) {
    const word = found[0]
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N},;:.!?'\u2019]+$/gu, '')
      .replace(/[#*_[\]]/g, '');
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
