import type { NumberWords, SpokenLanguage } from '../language';
import { following, goesOn, type Place, preceding, type Rule } from '../rule';
import { amount, figures, numberPattern } from './numbers';

/** Everything that is neither letter nor figure: pauses, quotes, signs, and what nobody says. */
export function marks(language: SpokenLanguage): readonly Rule[] {
  return [...numbered(language), ...pauses, ...symbols];
}

function numbered({ numbers }: SpokenLanguage): readonly Rule[] {
  if (!numbers) return [];
  return [
    {
      pattern: new RegExp(`([-\\u2212])(${numberPattern(numbers)})(?![\\p{L}\\p{N}])`, 'uy'),
      say: ([, , value = ''], place) =>
        /(?:^|[\s(])$/.test(preceding(place, 1)) ? `${numbers.minus} ${amount(value, numbers)}` : undefined,
    },
    {
      // A scene number, as the end of a heading holds it.
      pattern: /#([\p{L}]{0,3})[-.]?(\d{1,6})?[-.]?([\p{L}]{0,3})(?:[-.](\d{1,4}))?#/uy,
      say: (found, place) => `, ${sceneNumber(found, numbers)}${isLast(place) ? '' : ','}`,
    },
  ];
}

/** `12A` as twelve A, `A12-3` as A twelve three. */
function sceneNumber(
  [, before = '', digits = '', after = '', more = '']: RegExpExecArray,
  numbers: NumberWords,
): string {
  const parts = [
    [...before.toUpperCase()].join(' '),
    digits && figures(digits, numbers),
    [...after.toUpperCase()].join(' '),
    more && figures(more, numbers),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const pauses: readonly Rule[] = [
  {
    pattern: /(?:\.{2,}|(?:\. ){2,8}\.|\u2026)[.\u2026]*/uy,
    say: (_found, place) => (isLast(place) ? '.' : ','),
  },
  {
    pattern: /[-\u2010-\u2015\u2212~]+/uy,
    say: ([text], place) => dash(text, place),
  },
  { pattern: /[@#$%&!*?]{1,40}/uy, say: ([text], place) => grawlix(text, place) },
  { pattern: /[!?\u203d\u00bf\u00a1\u061f\u037e\uff01\uff1f]+/uy, say: ([text]) => asked(text) },
  { pattern: /[.\u3002]/uy, say: (_found, place) => (goesOn(place) ? ',' : '.') },
  { pattern: /[,\u060c\u3001]/uy, say: () => ',' },
  { pattern: /[;\u061b]/uy, say: () => ';' },
  { pattern: /:/uy, say: () => ':' },
  { pattern: /[()[\]{}]/uy, say: ([sign], place) => bracket(sign, place) },
  { pattern: /\//uy, say: (_found, place) => (place.kind === 'heading' ? ',' : '') },
];

/** What brackets hold is set apart by pauses, but at the end there is nothing to set it apart from. */
function bracket(sign: string, place: Place): string {
  return /[)\]}]/.test(sign) && isLast(place) ? '' : ',';
}

function asked(text: string): string {
  if (/[?\u203d\u061f\u037e\uff1f]/.test(text)) return '?';
  return /[!\uff01]/.test(text) ? '!' : '';
}

function isLast({ text, end }: Place): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(end, end + 40));
}

/** A hyphen within a word is none of a speaker's business; any other dash is a pause. */
function dash(text: string, place: Place): string {
  const goes = goesOn(place) || /^['\u2019]\d/.test(following(place, 2));
  const joins = /[\p{L}\p{N}.'\u2019]$/u.test(preceding(place, 2)) && goes;
  if (text === '~') return '';
  return joins && /^[-\u2010\u2011]$/.test(text) ? '' : ',';
}

/** `@#$%!` is a curse; a sign by itself has a name. */
function grawlix(text: string, { language }: Place): string | undefined {
  const signs = new Set(text.replace(/[!?]/g, ''));
  const end = asked(text.slice(-1));
  if (signs.size >= 2 && text.length >= 3) return `${language.bleep ?? ''}${end}`;
  return undefined;
}

/** A picture with what modifies and joins it; keycaps and flags too. */
const pictograph =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3)(?:\p{Emoji_Modifier}|\ufe0f|\u200d|\u20e3|\p{Extended_Pictographic}|\p{Regional_Indicator}){0,30}/uy;

const symbols: readonly Rule[] = [
  { pattern: /#(?=\p{N})/uy, say: (_found, place) => numberSign(place) },
  { pattern: /[^\p{L}\p{N}\s]/uy, say: ([sign], { language }) => language.symbols.get(sign) },
  {
    pattern: pictograph,
    say: ([text], { language }) => language.symbols.get(text.replace(/\ufe0f/g, '')) ?? '',
  },
  { pattern: /\p{No}|\p{Nl}/uy, say: ([sign], place) => otherNumber(sign, place) },
];

/** `GUARD #2` is guard two; elsewhere the sign is said. */
function numberSign({ previous, language, kind }: Place): string {
  const isName = kind === 'cue' || /^\p{Lu}+$/u.test(previous);
  return isName ? '' : (language.symbols.get('#') ?? '');
}

/** Superscripts, circled figures and the like, by the figure they show. */
function otherNumber(sign: string, { language }: Place): string {
  const plain = sign.normalize('NFKC').replace(/[^0-9]/g, '');
  return plain === '' ? '' : language.numbers ? figures(plain, language.numbers) : plain;
}
