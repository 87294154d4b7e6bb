import type { ReadingPlan, Utterance } from './model';

/**
 * How long words take when they are read aloud, estimated from what they are made of: syllables, words and the pauses at
 * marks. Fitted to what the embedded voices really take; docs/read-aloud.md has the figures and the error.
 */
interface Pace {
  /** All in milliseconds. */
  readonly start: number;
  readonly syllable: number;
  readonly word: number;
  /** A comma, colon or semicolon within the text. */
  readonly pause: number;
}

/** Measured for English; what other languages take a syllable is not, so that theirs is a rougher estimate. */
const pace: Pace = { start: 292, syllable: 166.5, word: 56.7, pause: 256.7 };

/**
 * @param text as a person would say it
 * @param factor of the voice: 2 takes twice as long; see `VoiceTraits.pace`
 * @returns milliseconds, above 0 for any text that holds a word
 */
export function speakingMs(text: string, factor = 1): number {
  const { syllables, words, pauses } = lengthsOf(text);
  if (words === 0) return 0;
  return factor * (pace.start + syllables * pace.syllable + words * pace.word + pauses * pace.pause);
}

/** Of one utterance with its delivery, the pause behind it left out. */
export function utteranceMs({ text, delivery }: Pick<Utterance, 'text' | 'delivery'>, factor = 1): number {
  return speakingMs(text, factor) / delivery.rate;
}

/** What a text is made of, as far as its length goes. */
export interface Lengths {
  readonly syllables: number;
  readonly words: number;
  readonly pauses: number;
}

export function lengthsOf(text: string): Lengths {
  let [syllables, words] = [0, 0];
  for (const word of text.split(' ')) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    words++;
    syllables += syllablesOf(word);
  }
  return { syllables, words, pauses: (text.match(/[,;:](?=\s)/g) ?? []).length };
}

const groups = /[aeiouyà-æè-ïò-öø-üýÿœąęóőűаеёиоуыэюяіїєαεηιουω]+/giu;
/** Letters of scripts in which nearly every letter, or every character, is a syllable. */
const syllabic =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Devanagari}\p{sc=Tamil}\p{sc=Telugu}]/gu;

/** English words whose last e is written and not said: `gone`, `whole`, `lives`, `asked`; not `table`, `places`, `wanted`. */
const silentEnd = /(?:[^aeiouyl\W]|[aeiou]l)(?:e|(?<![sxzcg]|[cs]h)es|(?<![td])ed)$/i;

/** Groups of vowels, a silent end left out; at least one. */
function syllablesOf(token: string): number {
  const word = token.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
  const vowels = (word.match(groups) ?? []).length;
  const characters = vowels === 0 ? (word.match(syllabic) ?? []).length : 0;
  return Math.max(1, vowels - (vowels > 1 && silentEnd.test(word) ? 1 : 0), characters);
}

/** A scene of a plan, and how long it is heard. */
export interface SceneTime {
  readonly ordinal: number;
  /** Pauses included. */
  readonly ms: number;
}

/** In order; of two who speak at once the longer counts. */
export function sceneTimes(plan: ReadingPlan, factor = 1): readonly SceneTime[] {
  return plan.scenes.map(({ ordinal, first, end }) => ({
    ordinal,
    ms: Math.round(heardMs(plan.utterances.slice(first, end), factor)),
  }));
}

function heardMs(utterances: readonly Utterance[], factor: number): number {
  let total = 0;
  const sides = new Map<number, { left: number; right: number }>();
  for (const utterance of utterances) {
    const ms = utteranceMs(utterance, factor) + utterance.pauseAfterMs;
    const { dual } = utterance;
    if (!dual) total += ms;
    else {
      const block = sides.get(dual.block) ?? { left: 0, right: 0 };
      block[dual.side] += ms;
      sides.set(dual.block, block);
    }
  }
  for (const { left, right } of sides.values()) total += Math.max(left, right);
  return total;
}
