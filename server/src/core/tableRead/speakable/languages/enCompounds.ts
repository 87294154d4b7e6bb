import { toCardinal } from 'n2words/en-US';
import { following, goesOn, type Place, preceding, type Rule, spelled } from '../rule';

/**
 * Figures that are more than a number: scores and radio codes, serials, numbers that are dialed by letters, ratios, planes,
 * cars and guns, houses in their street, and what something costs an hour.
 */

function cardinal(digits: string | number): string {
  return toCardinal(String(digits)).replaceAll('-', ' ');
}

function oneByOne(digits: string): string {
  return [...digits].map(cardinal).join(' ');
}

/** Three figures as names have them: `F-150` is F one fifty, `I-405` I four oh five. */
function inTwo(digits: string): string {
  const [high, low] = [digits.slice(0, -2), digits.slice(-2)];
  if (low === '00') return `${cardinal(high)} hundred`;
  return `${cardinal(high)} ${low.startsWith('0') ? `oh ${cardinal(Number(low))}` : cardinal(low)}`;
}

/** `10-4`, `21-14`: a span goes upward, so that this is none. */
function downward([, first = '', second = '']: RegExpExecArray, place: Place): string | undefined {
  if (goesOn(place)) return undefined;
  if (first === '7' && second === '11') return 'seven eleven';
  // The hours of an office.
  const isWork = /^[89]$/.test(first) && /^[456]$/.test(second);
  if (isWork || Number(first) < Number(second)) return undefined;
  return `${cardinal(Number(first))} ${cardinal(Number(second))}`;
}

/** `1-2-3` counts; `123-45-6789` is a serial, said figure by figure. */
function serial([text]: RegExpExecArray, place: Place): string | undefined {
  if (goesOn(place)) return undefined;
  const groups = text.split(/[-\u2011\u2013]/);
  const counts = groups.every((group) => group.length <= 2 && !group.startsWith('0'));
  return counts ? groups.map(cardinal).join(', ') : groups.map(oneByOne).join(', ');
}

/** `1-800-FLOWERS`. */
function dialed([, first, area = '', name = '']: RegExpExecArray): string {
  const code = area === '800' || area === '900' ? inTwo(area) : oneByOne(area);
  const words = name.toLowerCase().replace(/-/g, ' ');
  return [first === undefined ? '' : cardinal(first), code, words].filter((part) => part !== '').join(' ');
}

const rates: Readonly<Record<string, string>> = {
  ...{ hr: 'an hour', hour: 'an hour', h: 'an hour', min: 'a minute', minute: 'a minute', day: 'a day' },
  ...{ night: 'a night', wk: 'a week', week: 'a week', mo: 'a month', month: 'a month', yr: 'a year' },
  ...{ year: 'a year', lb: 'a pound', gal: 'a gallon', person: 'a person', head: 'a head', piece: 'apiece' },
};

function rate([, unit = '']: RegExpExecArray, place: Place): string | undefined {
  return /[\dkKmM%]$/.test(preceding(place, 1)) ? rates[unit.toLowerCase()] : undefined;
}

/** `twenties` at 2: of decades, and of bills. */
export const namesOfTens = [
  '',
  'tens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

/** `Two $20s`. */
function bills([, digits = '']: RegExpExecArray): string | undefined {
  if (digits === '100') return 'hundreds';
  if (digits.length === 2 && digits.endsWith('0')) return namesOfTens[Number(digits.slice(0, 1))];
  return digits === '1' ? 'ones' : digits === '5' ? 'fives' : undefined;
}

const scales = '(?:[ \\u00a0]?(?:thousand|million|billion|trillion|k|m|bn))?';

/** `$100-$200`, `$5-10 million`: the dollars are said once. */
function priceSpan([, low = '', high = '', scale = '']: RegExpExecArray, place: Place): string | undefined {
  if (goesOn(place)) return undefined;
  const names: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', bn: 'billion' };
  const word = scale.trim().toLowerCase();
  const said = (number: string) => cardinal(number.replaceAll(',', ''));
  return [said(low), 'to', said(high), names[word] ?? word, 'dollars']
    .filter((part) => part !== '')
    .join(' ');
}

const streets =
  /^\s(?:(?:north|south|east|west|[NSEW])\.?\s)?(?:\p{Lu}[\p{L}.'\u2019]*\s){1,3}(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|place|way|highway|hwy|terrace|circle|parkway)(?!\p{L})/iu;

/** `2145 Elm Street` is twenty one forty five. */
function house([text]: RegExpExecArray, place: Place): string | undefined {
  if (!streets.test(following(place, 60)) || text.endsWith('000')) return undefined;
  return inTwo(text);
}

/** `the 405.`, a road of Los Angeles. */
function freeway([text]: RegExpExecArray, place: Place): string | undefined {
  if (!/^the$/i.test(place.previous) || text.endsWith('00') || goesOn(place)) return undefined;
  return /^(?:[.,!?;"\u201d](?!\d)|\s(?:freeway|fwy|north|south|east|west|interchange|overpass)\b|$)/i.test(
    following(place),
  )
    ? inTwo(text)
    : undefined;
}

const lettered = /^(?:route|rte|highway|hwy|apt|apartment|unit|room|rm|flat|exit|gate|row|seat)$/i;

/** `Route 9W`, which is no power. */
function withLetter([, digits = '', letter = '']: RegExpExecArray, place: Place): string | undefined {
  if (!lettered.test(place.previous.replace(/\.$/, ''))) return undefined;
  return `${digits.length === 3 ? inTwo(digits) : cardinal(digits)} ${letter}`;
}

function zip([text]: RegExpExecArray, place: Place): string | undefined {
  return /(?<!\p{Lu})\p{Lu}{2}\s$/u.test(preceding(place, 4)) && !goesOn(place) ? oneByOne(text) : undefined;
}

/** `.45` and `.357` are guns, `.5` and `.05` are parts. */
function caliber([, digits = '']: RegExpExecArray, place: Place): string | undefined {
  if (goesOn(place) || /[\p{L}\p{N}]$/u.test(preceding(place, 1))) return undefined;
  if (/^(?:17|22|25|32|38|40|44|45|50)$/.test(digits)) return cardinal(digits);
  if (/^(?:223|300|308|357|303)$/.test(digits)) return inTwo(digits);
  return `point ${oneByOne(digits)}`;
}

export const englishCompoundDigits: readonly Rule[] = [
  { pattern: /(?:(1)-)?(\d{3})-(\p{Lu}[\p{Lu}-]{2,12})(?![\p{L}\p{N}])/uy, say: dialed },
  { pattern: /\d{1,6}(?:[-\u2011\u2013]\d{1,6}){2,5}/uy, say: serial },
  { pattern: /7[0-8]7(?![\p{L}\p{N},.-]\d|[\p{L}\p{N}])/uy, say: ([text]) => inTwo(text) },
  { pattern: /(\d{1,3})[-\u2011\u2013](\d{1,3})(?![:%\u00b0]|\.\d)/uy, say: downward },
  {
    pattern: /(\d{1,3}):(\d)(?![\p{L}\p{N}:])/uy,
    say: ([, first = '', second = '']) => `${cardinal(Number(first))} to ${cardinal(second)}`,
  },
  {
    pattern: /(\d{1,2}\.\d)\/(10|100)(?![\p{L}\p{N}])/uy,
    say: ([, value = '', of = '']) => {
      const [whole = '', part = ''] = value.split('.');
      return `${cardinal(whole)} point ${cardinal(part)} out of ${cardinal(of)}`;
    },
  },
  { pattern: /\d{3,4}(?=\s\p{Lu}|\s[NSEW]\.)/uy, say: house },
  { pattern: /[1-9]\d{2}/uy, say: freeway },
  { pattern: /([1-9]\d{0,2})(\p{Lu})(?![\p{L}\p{N}'\u2019])/uy, say: withLetter },
  { pattern: /401\(?k\)?(?![\p{L}\p{N}])/iuy, say: () => 'four oh one K' },
  {
    pattern: /(\d{1,2})x(\d{1,2})s(?![\p{L}\p{N}])/uy,
    say: ([, a = '', b = '']) => `${cardinal(a)} by ${cardinal(b).replace(/x$/, 'xe')}s`,
  },
  { pattern: /\d{5}/uy, say: zip },
  { pattern: /(\d{1,2})k(?=\s(?:runs?|races?|walk))/uy, say: ([, number = '']) => `${cardinal(number)} K` },
  {
    pattern: /(\d{1,2})mm(?![\p{L}\p{N}])/iuy,
    say: ([, number = '']) => `${cardinal(number)} millimeter`,
  },
];

const winds: Readonly<Record<string, string>> = { N: 'north', S: 'south', E: 'east', W: 'west' };

/** From one time of day to another: `9am-5pm`, `1:30-2:30`. */
function until(_found: RegExpExecArray, place: Place): string | undefined {
  const isTime = /(?::\d\d|\d\s?[ap]\.?m\.?)\s?$/i.test(preceding(place, 8));
  return isTime && /^\s?\d{1,2}(?::\d\d|\s?[ap]\.?m)/i.test(following(place)) ? 'to' : undefined;
}

export const englishCompoundLetters: readonly Rule[] = [
  // `10" x 12"`
  {
    pattern: /x(?=\s?\d)/uy,
    say: (_found, place) => (/[\d"\u2033]\s?$/.test(preceding(place, 2)) ? 'by' : undefined),
  },
  {
    pattern: /([NSEW])\.(?=\s\d{1,3}(?:st|nd|rd|th)(?!\p{L}))/uy,
    compound: true,
    say: ([, letter = '']) => winds[letter],
  },
  {
    pattern: /(\p{Lu}{1,2})-?([1-9]\d{2})(?![\p{L}\p{M}\p{N}]|[.,:]\d)/uy,
    say: ([, letters = '', digits = '']) => `${spelled(letters)} ${inTwo(digits)}`,
    compound: true,
  },
  {
    pattern: /x(\d{1,2})(?![\p{L}\p{N}])/uy,
    say: ([, digits = '']) => `times ${cardinal(digits)}`,
    compound: true,
  },
];

export const englishCompoundMarks: readonly Rule[] = [
  { pattern: /\.(\d{1,3})(?![\p{L}\p{N}])/uy, say: caliber },
  { pattern: /\$(\d{1,3})['\u2019]?s(?![\p{L}\p{N}])/uy, say: bills },
  {
    pattern: new RegExp(
      `\\$(\\d{1,3}(?:,\\d{3}){0,3}|\\d{1,9})[-\\u2013]\\$?(\\d{1,3}(?:,\\d{3}){0,3}|\\d{1,9})(?![.,]?\\d)(${scales})`,
      'iuy',
    ),
    say: priceSpan,
  },
  { pattern: /\/(\p{L}{1,6})(?![\p{L}\p{N}])/uy, say: rate },
  { pattern: /[-\u2013]/uy, say: until },
  { pattern: /\*(?=\d{2})/uy, say: () => 'star' },
  // Drawn, not said: `== 1 ==`.
  { pattern: /[=_]{2,}|\+{3,}/uy, say: () => '' },
];
