import { toCardinal, toOrdinal } from 'n2words/fr-FR';
import { romanValue } from '../romanNumerals';
import { following, type Place, preceding, type Rule, spelled } from '../rule';

/** Figures as French says them: ordinals, centuries and kings, hours, heights, `une` for one of a feminine thing. */

function cardinal(number: string | number): string {
  return toCardinal(number).replaceAll('-', ' ');
}

function ordinal(number: number, ending: string): string {
  if (number === 1) return /^(?:re|ère)$/.test(ending) ? 'première' : 'premier';
  if (/^nde?$/.test(ending)) return ending === 'nde' ? 'seconde' : 'second';
  return toOrdinal(number).replaceAll('-', ' ');
}

/** `XIXe siècle`, `Louis XIV`, `Acte II`, `François Ier`. */
function roman([, text = '', ending = '']: RegExpExecArray, place: Place): string | undefined {
  const value = romanValue(text);
  if (value === undefined) return undefined;
  if (ending !== '') return ordinal(value, ending);
  const isBehindName = /^\p{Lu}\p{L}/u.test(place.previous) && /\p{L}\s$/u.test(preceding(place, 2));
  const isPart = /^(?:acte|partie|chapitre|tome|scène|livre|volume|épisode|saison|phase|guerre)$/iu.test(
    place.previous,
  );
  return (isBehindName && text.length > 1) || isPart ? cardinal(value) : undefined;
}

const feminine =
  /^\s(?:(?:petite|grande|autre|seule|jeune|belle|bonne|vieille)s?\s)?(?:fois|heures?|minutes?|secondes?|femmes?|filles?|personnes?|semaines?|nuits?|pages?|scènes?|tasses?|bouteilles?|voitures?|maisons?|lettres?|chambres?|portes?|mères?|sœurs?|mains?|places?|rues?|balles?|armes?|photos?|\p{Ll}{2,}(?:tions?|ées?|ettes?|ences?|ances?))(?!\p{L})/u;

/** `21 heures` is twenty and one in the feminine. */
function one([digits]: RegExpExecArray, place: Place): string | undefined {
  return feminine.test(following(place, 40)) ? cardinal(digits).replace(/un$/, 'une') : undefined;
}

function height([, meters = '', rest = '']: RegExpExecArray): string {
  return `${meters === '1' ? 'un mètre' : `${cardinal(meters)} mètres`} ${cardinal(Number(rest))}`;
}

const parts: Readonly<Record<string, string>> = {
  ...{ '1/2': 'un demi', '1/3': 'un tiers', '2/3': 'deux tiers', '1/4': 'un quart', '3/4': 'trois quarts' },
};

export const frenchDigits: readonly Rule[] = [
  { pattern: /24\s?h\/24(?!\p{N})/iuy, say: () => 'vingt quatre heures sur vingt quatre' },
  { pattern: /7\s?j\/7(?!\p{N})/iuy, say: () => 'sept jours sur sept' },
  {
    pattern: /(\d{1,2})\s?h(?:\s?(\d{2}))?(?![\p{L}\p{N}])/iuy,
    say: ([, hour = '', minute = '0'], { language }) =>
      Number(hour) <= 24 && Number(minute) < 60
        ? language.numbers?.clock(Number(hour), Number(minute))
        : undefined,
  },
  {
    pattern: /(\d{1,3})(ers?|re|ère|nde?|emes?|èmes?|ièmes?|es?)(?![\p{L}\p{N}])/iuy,
    say: ([, digits = '', ending = '']) => ordinal(Number(digits), ending.toLowerCase()),
  },
  {
    pattern: /([12])(?:,|\s?m\s?)(\d{2})(?:\s?m)?(?![\p{L}\p{N}])/uy,
    say: (found) => (/m/.test(found[0]) ? height(found) : undefined),
  },
  { pattern: /\d\/\d(?![\p{L}\p{N}/])/uy, say: ([text]) => parts[text] },
  { pattern: /\d{0,3}1(?=\s)/uy, say: one },
];

export const frenchLetters: readonly Rule[] = [
  // `L'ADN`
  {
    pattern: /(\p{L}{1,2})['\u2019](\p{Lu}{2,8})(?![\p{L}\p{N}'\u2019])/uy,
    say: ([, article = '', word = ''], place) =>
      place.language.spelled.always.has(word) ? `${article}'${spelled(word)}` : undefined,
  },
  { pattern: /([IVXLC]{1,7})(er|re|ère|e|ème)?(?![\p{L}\p{N}'\u2019])/uy, say: roman },
  { pattern: /n[°º]\s?(?=\d)/iuy, say: () => 'numéro' },
  { pattern: /Me(?=\s\p{Lu}\p{Ll})/uy, say: () => 'maître' },
  // The word by itself is an extension.
  { pattern: /voix\s+off(?!\p{L})/iuy, say: () => 'voix off' },
];
