import type { SpokenLanguage } from '../language';
import type { Rule } from '../rule';
import { amount, numberPattern } from './numbers';

/** Amounts of money, the sign before or behind: `$1.5 million`, `20 €`. */
export function moneyRules(language: SpokenLanguage): {
  readonly before: readonly Rule[];
  readonly behind: readonly Rule[];
} {
  const { numbers, currencies } = language;
  if (!numbers || currencies.size === 0) return { before: [], behind: [] };
  const signs = [...currencies.keys()]
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[$.]/g, '\\$&'));
  const scales = [...numbers.scales.keys()]
    .sort((a, b) => b.length - a.length)
    .map((scale) => scale.replace('.', '\\.'));
  const sign = `(${signs.join('|')})`;
  const scale = `(?:[ \\u00a0-]?(${scales.join('|')})(?![\\p{L}\\p{N}]))?`;
  const number = `(${numberPattern(numbers)})`;
  return {
    before: [
      {
        pattern: new RegExp(`${sign}[ \\u00a0]?${number}${scale}`, 'iuy'),
        say: ([, unit = '', value = '', many], place) =>
          money(language, unit, value, many, place.text.slice(place.end)),
      },
    ],
    behind: [
      {
        pattern: new RegExp(`${number}${scale}[ \\u00a0]?${sign}(?![\\p{L}\\p{N}])`, 'iuy'),
        say: ([, value = '', many, unit = '']) => money(language, unit, value, many, ''),
      },
    ],
  };
}

/** A thing that is named by its worth stands in the singular: a five dollar bill. */
const namedByWorth = /^(?:-| )(?:bills?|notes?|coins?|checks?|cheques?|chips?|a|per)\b/;

function money(
  language: SpokenLanguage,
  sign: string,
  value: string,
  scale: string | undefined,
  after: string,
) {
  const words = language.currencies.get(sign.toUpperCase()) ?? language.currencies.get(sign);
  const numbers = language.numbers;
  if (!words || !numbers) return undefined;
  const [whole = '', part] = splitAmount(value, numbers.decimalMark);
  const many = scale === undefined ? '' : numbers.scales.get(scale.toLowerCase());
  const unit = many === '' && whole === '1' && part === undefined ? words.one : words.many;
  if (many)
    return `${amount(value, numbers)} ${many} ${language.code === 'en' ? unit : `${words.of ?? ''}${unit}`}`;
  const named = namedByWorth.exec(after.slice(0, 10)) && !/\b(?:a|per)\b/.test(after.slice(0, 3));
  const cents = part === undefined ? 0 : Number(part.padEnd(2, '0').slice(0, 2));
  const count = whole === '1' && language.code === 'de' ? 'ein' : numbers.cardinal(whole);
  const said = `${count} ${named || whole === '1' ? words.one : unit}`;
  if (part === undefined || (cents === 0 && part.length <= 2)) return said;
  if (part.length > 2 || !words.cent) return `${amount(value, numbers)} ${words.many}`;
  const hundredths = `${numbers.cardinal(String(cents))} ${words.cent[cents === 1 ? 0 : 1]}`;
  return whole === '0' ? hundredths : `${said} ${words.and ? `${words.and} ` : ''}${hundredths}`;
}

function splitAmount(value: string, decimalMark: string): readonly [string, string | undefined] {
  const at = value.lastIndexOf(decimalMark);
  const whole = (at < 0 ? value : value.slice(0, at)).replace(/\D/g, '');
  return [whole, at < 0 ? undefined : value.slice(at + 1)];
}
