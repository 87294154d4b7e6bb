import type { Range } from '../../core/text/range';

/** When a word is heard, in milliseconds from the start of its line. */
export interface HeardWord {
  readonly startMs: number;
  readonly endMs: number;
}

interface Sound {
  readonly durationMs: number;
  /** Of each word of the text between white space; absent or of another count where the engine cannot tell. */
  readonly words?: readonly HeardWord[] | undefined;
}

/**
 * When each of the `words` of a text is heard. A word that is part of one between white space (`twelve-A`) takes its
 * share of it by length; without times of the engine all share the sound by length.
 */
export function timesOfWords(text: string, words: readonly Range[], sound: Sound): readonly HeardWord[] {
  const pieces = [...text.matchAll(/\S+/g)].map(({ index, 0: piece }) => ({
    start: index,
    end: index + piece.length,
  }));
  const times = sound.words?.length === pieces.length ? sound.words : shared(pieces, sound.durationMs);
  const timeAt = (offset: number) => {
    const at = Math.max(
      0,
      pieces.findLastIndex(({ start }) => start <= offset),
    );
    const [piece, time] = [pieces[at], times[at]];
    if (!piece || !time) return 0;
    const part = Math.min(1, (offset - piece.start) / (piece.end - piece.start));
    return time.startMs + part * (time.endMs - time.startMs);
  };
  // The end of a word is asked for at its last letter: the offset behind it may begin another.
  return words.map(({ start, end }) => ({ startMs: timeAt(start), endMs: timeAt(Math.max(start, end - 1)) }));
}

/** A pause between words counts as a letter. */
function shared(pieces: readonly Range[], durationMs: number): readonly HeardWord[] {
  const total = pieces.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  let passed = 0;
  return pieces.map(({ start, end }) => {
    const startMs = (passed / total) * durationMs;
    passed += end - start + 1;
    return { startMs, endMs: (passed / total) * durationMs };
  });
}
