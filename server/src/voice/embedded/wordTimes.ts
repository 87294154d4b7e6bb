import type { WordTime } from '../engine';

/** A sound of the speech, or a pause, and when it ends. */
export interface Phone {
  readonly name: string;
  /** Milliseconds from the start of the speech. */
  readonly endMs: number;
}

export const pause = 'pau';

/**
 * When each word is said. Flite tells the phones of a whole sentence and not whose they are, so the words are found by
 * counting: the phones of each piece said by itself, one after another.
 *
 * @param words the pieces of each word, as `speakableText` gives them
 * @param counts phones of each piece, in order; anything else than one for each piece counts as unknown, and the
 *   lengths of the pieces stand for it
 */
export function wordTimes(
  words: readonly (readonly string[])[],
  counts: readonly number[],
  phones: readonly Phone[],
): readonly WordTime[] {
  const spoken = spokenPhones(phones);
  const pieces = words.flat();
  const weights = counts.length === pieces.length ? counts : pieces.map((piece) => piece.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // 1 where the count is right, as it nearly always is.
  const scale = total === 0 ? 0 : spoken.length / total;
  let piece = 0;
  let counted = 0;
  let endMs = 0;
  return words.map((own) => {
    const first = Math.round(counted * scale);
    for (const _ of own) counted += weights[piece++] ?? 0;
    const [begins, ends] = [spoken[first], spoken[Math.round(counted * scale) - 1]];
    if (own.length === 0 || !begins || !ends || ends.endMs < begins.startMs) return { startMs: endMs, endMs };
    endMs = ends.endMs;
    return { startMs: begins.startMs, endMs };
  });
}

/** How many phones stand between each two pauses: of pieces said one by one, the phones of each. */
export function phonesBetweenPauses(names: readonly string[]): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  for (const name of [...names, pause]) {
    if (name !== pause) count++;
    else if (count > 0) {
      counts.push(count);
      count = 0;
    }
  }
  return counts;
}

function spokenPhones(phones: readonly Phone[]): readonly WordTime[] {
  return phones.flatMap(({ name, endMs }, index) =>
    name === pause ? [] : [{ startMs: phones[index - 1]?.endMs ?? 0, endMs }],
  );
}
