import type { NumberWords, SpokenLanguage } from '../language';
import { following, goesOn, type Place, type Rule } from '../rule';

/** Numbers as every language has them; what only one has is among its own rules. */

/** More figures than that are said one by one. */
export const longestNumber = 15;

/** A number as written, its thousands set apart or not, with or without a decimal part. */
export function numberPattern({ decimalMark }: Pick<NumberWords, 'decimalMark'>): string {
  const groups = decimalMark === '.' ? '(?:,\\d{3}){1,4}' : '(?:[.\\u00a0\\u202f ]\\d{3}){1,4}';
  return `(?:\\d{1,3}${groups}(?!\\d)|\\d{1,40})(?:[${decimalMark}]\\d{1,12})?`;
}

/** A number with its decimal part: `one point five`. */
export function amount(text: string, numbers: NumberWords): string {
  const [whole = '', part] = text.split(numbers.decimalMark);
  const said = figures(whole.replace(/\D/g, ''), numbers);
  return part === undefined ? said : `${said} ${numbers.point} ${oneByOne(part, numbers)}`;
}

export function oneByOne(digits: string, numbers: NumberWords): string {
  return [...digits].map((digit) => numbers.cardinal(digit)).join(' ');
}

/** As one number, or one by one where it is no number: too long, or led by zeros. */
export function figures(digits: string, numbers: NumberWords): string {
  const isOne = digits.length <= longestNumber && !/^0\d/.test(digits);
  return isOne ? numbers.cardinal(digits) : oneByOne(digits.slice(0, 40), numbers);
}

export function numberRules(language: SpokenLanguage): readonly Rule[] {
  const { numbers, units } = language;
  if (!numbers)
    return [{ pattern: /\p{Nd}[\p{L}\p{M}\p{Nd}]{0,39}(?:[.,:]\p{Nd}{1,6}){0,3}/uy, say: ([text]) => text }];
  const number = numberPattern(numbers);
  const unit = [...units.keys()]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[/.$]/g, '\\$&'));
  return [
    {
      pattern: /(\d{1,2})[:](\d{2})(?::\d{2})?(?![\d:])/uy,
      say: ([, hour, minute], place) => clock(Number(hour), Number(minute), numbers, place),
    },
    ...spanRules(number, unit, language, numbers),
    {
      pattern: new RegExp(`(${number})\\s?%`, 'uy'),
      say: ([, value = '']) => `${amount(value, numbers)} ${numbers.percent}`,
    },
    {
      pattern: new RegExp(
        `(${number})[ \\u00a0-]?(${unit.join('|') || '(?!)'})(?![\\p{L}\\p{N}])\\.?(?=[\\s,;:!?)"]|$)`,
        'uy',
      ),
      say: ([found, value = '', name = ''], place) => measured(found, value, name, language, place),
    },
    ...scaleRule(number, numbers),
    {
      pattern: new RegExp(`${number}(?![\\p{N}])`, 'uy'),
      say: ([text]) => amount(text, numbers),
    },
    { pattern: /\p{Nd}{1,200}/uy, say: ([text]) => anyFigures(text, numbers) },
  ];
}

/** `3-4`, `5-6 ft`. */
function spanRules(
  number: string,
  unit: readonly string[],
  { units }: SpokenLanguage,
  numbers: NumberWords,
): readonly Rule[] {
  return [
    {
      pattern: new RegExp(
        `(${number})[-\\u2013](${number})[ \\u00a0]?(${unit.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`,
        'uy',
      ),
      say: ([, from = '', to = '', name = '']) =>
        `${amount(from, numbers)} ${numbers.to} ${amount(to, numbers)} ${units.get(name)?.[1] ?? name}`,
    },
    {
      pattern: new RegExp(`(${number})[-\\u2013](${number})(?![\\p{L}\\p{N}:])`, 'uy'),
      say: ([, from = '', to = '']) => `${amount(from, numbers)} ${numbers.to} ${amount(to, numbers)}`,
    },
  ];
}

/** `20 Mio.`, `5k`. */
function scaleRule(number: string, numbers: NumberWords): readonly Rule[] {
  const scales = [...numbers.scales.keys()].map((scale) => scale.replace('.', '\\.'));
  if (scales.length === 0) return [];
  return [
    {
      pattern: new RegExp(`(${number})[ \\u00a0]?(${scales.join('|')})(?![\\p{L}\\p{N}])`, 'iuy'),
      say: ([, value = '', scale = '']) =>
        `${amount(value, numbers)} ${numbers.scales.get(scale.toLowerCase()) ?? ''}`,
    },
  ];
}

/** Figures of any script, and runs without an end. */
function anyFigures(text: string, numbers: NumberWords): string {
  const plain = [...text].slice(0, 40).map((digit) => (/[0-9]/.test(digit) ? digit : asciiDigit(digit)));
  return figures(plain.join(''), numbers);
}

/** Digits of each script stand in tens that begin at a zero; their value is told by how many digits stand before. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

function clock(hour: number, minute: number, numbers: NumberWords, place: Place): string | undefined {
  return hour <= 24 && minute < 60 && !goesOn(place) ? numbers.clock(hour, minute) : undefined;
}

function measured(found: string, value: string, name: string, language: SpokenLanguage, place: Place) {
  const { units, numbers } = language;
  const words = units.get(name);
  if (!words || !numbers) return undefined;
  // `a 20 ft drop`: what is measured stands behind.
  const isNaming =
    language.code === 'en' && /^an?$/i.test(place.previous) && /^\s\p{L}/u.test(following(place));
  const isOne = value === '1' || following(place, 1) === '-' || isNaming;
  const ends = found.endsWith('.') && /^["'\u201d)]*(?:$|\s+["'\u201c(]*\p{Lu})/u.test(following(place));
  return `${amount(value, numbers)} ${words[isOne ? 0 : 1]}${ends ? '.' : ''}`;
}
