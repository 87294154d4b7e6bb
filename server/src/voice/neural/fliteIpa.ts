import type { SpokenWord } from '../embedded/messages';
import { stressedVowel } from './englishStress';

const vowels: ReadonlyMap<string, string> = signs({
  aa: 'ɑː',
  ae: 'æ',
  ah: 'ʌ',
  ao: 'ɔː',
  aw: 'aʊ',
  ax: 'ə',
  ay: 'aɪ',
  eh: 'ɛ',
  er: 'ɜː',
  ey: 'eɪ',
  ih: 'ɪ',
  iy: 'iː',
  ow: 'oʊ',
  oy: 'ɔɪ',
  uh: 'ʊ',
  uw: 'uː',
});

const consonants: ReadonlyMap<string, string> = signs({
  b: 'b',
  ch: 'tʃ',
  d: 'd',
  dh: 'ð',
  f: 'f',
  g: 'ɡ',
  hh: 'h',
  jh: 'dʒ',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  ng: 'ŋ',
  p: 'p',
  r: 'ɹ',
  s: 's',
  sh: 'ʃ',
  t: 't',
  th: 'θ',
  v: 'v',
  w: 'w',
  y: 'j',
  z: 'z',
  zh: 'ʒ',
});

/** What an English that is not American has in place of some signs, as voices of it were made with. */
const british = signs({ æ: 'a', oʊ: 'əʊ', ɚ: 'ə', ɾ: 't', ɐ: 'ə', oː: 'ɔː' });

/**
 * How Flite's words sound in the signs that neural voices know: as eSpeak NG writes American English, from which those
 * voices were taught. The stress, which Flite does not tell, follows from the spelling. How near it comes is in
 * docs/voices.md.
 *
 * @param accent as eSpeak NG names it: `en-us`, `en-gb`
 */
export function ipaOf(words: readonly SpokenWord[], accent: string): string {
  return words.map((word) => signsOf(word, accent).join('')).join(' ');
}

function signsOf(spoken: SpokenWord, accent: string): readonly string[] {
  const { word, phones } = spoken;
  const nuclei = phones.flatMap((phone, at) => (vowels.has(phone) ? [at] : []));
  const stressed = stressedVowel(
    word,
    nuclei.map((at) => phones[at] ?? ''),
  );
  const stressAt = stressed === undefined ? -1 : (nuclei[stressed] ?? -1);
  // The vowel of a short word is whole even where it has no stress: `she`, `her`.
  const isWhole = (at: number) => at === stressAt || nuclei.length === 1;
  return phones.flatMap((_, at) => {
    const sign = isFlap(phones, at, stressAt) ? 'ɾ' : signAt(spoken, at, isWhole(at));
    const own = accent === 'en-us' ? sign : (british.get(sign) ?? sign);
    return at === stressAt ? ['ˈ', own] : [own];
  });
}

function signAt({ word, phones }: SpokenWord, at: number, isWhole: boolean): string {
  const phone = phones[at] ?? '';
  if (phone === 'ao' && phones[at + 1] === 'r') return 'oː';
  if (phone === 'ax' && at === 0) return word.startsWith('u') ? 'ʌ' : 'ɐ';
  if (phone === 'er' && !isWhole) return 'ɚ';
  if (phone === 'iy' && !isWhole) return 'i';
  return vowels.get(phone) ?? consonants.get(phone) ?? '';
}

/** The quick sound of `water`: between vowels, the second without stress. */
function isFlap(phones: readonly string[], at: number, stressAt: number): boolean {
  const [before, after] = [phones[at - 1] ?? '', phones[at + 1] ?? ''];
  return phones[at] === 't' && vowels.has(before) && vowels.has(after) && at + 1 !== stressAt;
}

function signs(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table));
}
