import { contentWords } from '../../server/src/core/assistant/words';
import type { Screenplay } from '../../server/src/core/screenplay/model';
import { passagesOf } from '../../server/src/core/screenplay/passage';
import { printedText } from '../../server/src/core/screenplay/printedText';

/** What placing is measured against: the words of a note looked up in the plain text of each scene. */
export type Ranker = (noteText: string) => readonly RankedOrdinal[];

export interface RankedOrdinal {
  readonly ordinal: number;
  readonly score: number;
}

/** How many different words of the note a scene holds. */
export function wordsAlone(screenplay: Screenplay): Ranker {
  const scenes = textsOf(screenplay).map(({ ordinal, text }) => ({ ordinal, words: contentWords(text) }));
  return (text) =>
    ranked(
      scenes.map(({ ordinal, words }) => ({
        ordinal,
        score: [...contentWords(text)].filter((word) => words.has(word)).length,
      })),
    );
}

/** Okapi BM25 with the usual constants, over stemmed words without stop words. */
export function plainBm25(screenplay: Screenplay): Ranker {
  const scenes = textsOf(screenplay).map(({ ordinal, text }) => countedWords(ordinal, text));
  const average = scenes.reduce((sum, { length }) => sum + length, 0) / scenes.length;
  const holders = (word: string) => scenes.filter(({ counts }) => counts.has(word)).length;
  return (text) => {
    const words = [...contentWords(text)].map((word) => ({
      word,
      worth: Math.log(1 + (scenes.length - holders(word) + 0.5) / (holders(word) + 0.5)),
    }));
    return ranked(
      scenes.map(({ ordinal, counts, length }) => {
        const parts = words.map(({ word, worth }) => {
          const count = counts.get(word) ?? 0;
          return (worth * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average));
        });
        return { ordinal, score: parts.reduce((sum, each) => sum + each, 0) };
      }),
    );
  };
}

/** Without the notes in them: a note that stands in its scene would find itself. */
function textsOf(screenplay: Screenplay): readonly { readonly ordinal: number; readonly text: string }[] {
  return passagesOf(screenplay).flatMap(({ passage, scene }) =>
    scene ? [{ ordinal: scene.ordinal, text: printedText(passage) }] : [],
  );
}

function countedWords(ordinal: number, text: string) {
  const counts = new Map<string, number>();
  let length = 0;
  for (const each of text.match(/[\p{L}\p{N}'\u2019]+/gu) ?? []) {
    for (const word of contentWords(each)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      length++;
    }
  }
  return { ordinal, counts, length };
}

function ranked(scores: readonly RankedOrdinal[]): readonly RankedOrdinal[] {
  return scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
