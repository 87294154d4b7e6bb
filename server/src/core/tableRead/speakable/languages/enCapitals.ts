import { following, type Place, preceding, type Rule, spelled } from '../rule';

/**
 * Words in capitals that are letters in one place and a word in another: `the US Army` and `They want US`, `the ER` and
 * `this OR that`, `the IRA` and Ira. Who writes a word in capitals mostly stresses it, so it is letters only where what
 * stands beside it says so.
 */
interface Neighbors {
  /** The word before, in small letters, in the same phrase; empty where there is none. */
  readonly before: string;
  /** The word behind, as written. */
  readonly behind: string;
  /** It stands right behind INT. or EXT. */
  readonly isPlace: boolean;
}

const articles = /^(?:the|a|an|another|this|that|our|your|every|some)$/;
const countryGoods =
  /^(?:army|navy|military|government|dollars?|citizens?|senat\p{L}*|president|treasury|soil|border|marshals?|attorneys?|troops|forces|embassy|passports?|mail|postal|congress\p{L}*|air|marines?|coast|customs|tour|team|flag|economy|market|law|and)$/iu;
const computing =
  /^(?:guys?|girl|dude|departments?|dept|support|team|people|person|man|woman|crowd|room|specialists?|manager|director|techs?|technicians?|security|systems?|consultants?|company|expert|nerds?|help|desk)$/i;
const romance =
  /^(?:la|rue|casa|vida|femme|maison|plaza|familia|isla|scala|traviata|boh\p{L}*|mer|playa|mesa|brea|jolla|cienega|habra|guardia|croix|crosse|fayette|salle|luna|nuit|dolce)$/iu;

const letters: ReadonlyMap<string, (near: Neighbors) => boolean> = new Map<
  string,
  (near: Neighbors) => boolean
>([
  ['US', ({ before, behind }) => /^(?:the|non|anti)$/.test(before) || countryGoods.test(behind)],
  ['IT', ({ before, behind }) => computing.test(behind) || before === 'works-in'],
  ['OR', ({ before, isPlace }) => isPlace || before === 'the' || before === 'an'],
  ['AM', ({ before }) => before === 'fm' || articles.test(before)],
  ['ME', ({ before }) => before === 'the' || before === 'an'],
  [
    'MIA',
    ({ before }) =>
      /^(?:is|are|was|were|went|gone|go|listed|declared|reported|officially|still)$/.test(before),
  ],
  ['POW', ({ before }) => articles.test(before) || before === 'former'],
  ['IRA', ({ before }) => before === 'the' || before === 'an'],
  [
    'PA',
    ({ before, behind }) =>
      articles.test(before) || /^(?:system|announce\p{L}*|speakers?|voice)$/iu.test(behind),
  ],
  ['DA', ({ before, isPlace }) => isPlace || articles.test(before) || before === 'assistant'],
  ['ED', () => false],
  [
    'LA',
    ({ before, behind }) =>
      !/^(?:la|ooh|tra|fa|de|viva|vive|con|en|por)$/.test(before) && !romance.test(behind),
  ],
]);

const word = `(${[...letters.keys()].join('|')})`;

/** Behind `Albany,` and before a number or the end: states, by the letters that mail is sent with. */
const states: Readonly<Record<string, string>> = {
  ...{ AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado' },
  ...{ CT: 'Connecticut', DE: 'Delaware', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho' },
  ...{ IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana' },
  ...{ ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi' },
  ...{ MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey' },
  ...{
    NM: 'New Mexico',
    NY: 'New York',
    NC: 'North Carolina',
    ND: 'North Dakota',
    OH: 'Ohio',
    OK: 'Oklahoma',
  },
  ...{ OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota' },
  ...{ TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington' },
  ...{ WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming' },
};
/** Words of every day too: among capitals only a number behind them tells. */
const alsoWords = /^(?:HI|ID|IN|LA|MA|ME|OH|OK|OR|PA)$/;

function state([code]: RegExpExecArray, place: Place): string | undefined {
  const name = states[code];
  if (name === undefined || !/\p{Lu}[\p{L}.]+,\s$/u.test(preceding(place))) return undefined;
  const after = following(place);
  if (/^\s\d{5}(?!\d)/.test(after)) return name;
  if (place.shouted && alsoWords.test(code)) return undefined;
  return /^(?:[.,"\u201d)]|\s[-\u2013\u2014]|$)/.test(after) ? name : undefined;
}

function letterOrWord([, capitals = '', ending = '']: RegExpExecArray, place: Place): string | undefined {
  const small = capitals.toLowerCase() + ending.toLowerCase().replace('\u2019', "'");
  const near = neighborsOf(place);
  const isLetters = letters.get(capitals)?.(near) ?? false;
  const isSure = !place.shouted || capitals === 'LA' || near.before === 'the' || near.isPlace;
  if (place.kind === 'cue' || !isSure || !isLetters) return small;
  return spelled(capitals) + (ending === '' ? '' : "'s");
}

function neighborsOf(place: Place): Neighbors {
  const text = preceding(place, 40);
  const before = /([\p{L}]+)[ -]$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const worksIn = /\bwork\p{L}*\s(?:in|for)\s$/iu.test(text);
  const behind = /^[ -](\p{L}+)/u.exec(following(place))?.[1] ?? '';
  const isPlace =
    place.kind === 'heading' && /^(?:int|ext|i\/?e)[^\p{L}]*$/iu.test(text.slice(0, 12)) && text.length < 12;
  return { before: worksIn ? 'works-in' : before, behind, isPlace };
}

/** A battery and a stage direction: three letters of one kind are a name, more are a cry. */
function tripled([text]: RegExpExecArray, place: Place): string | undefined {
  if (/^!|^\.\.|^\u2026/.test(following(place))) return undefined;
  return `triple ${text.slice(0, 1)}`;
}

export const englishCapitals: readonly Rule[] = [
  { pattern: /\p{Lu}{2}(?![\p{L}\p{M}\p{N}'\u2019])/uy, say: state },
  {
    pattern: new RegExp(`${word}(['\u2019][sS])?(?![\\p{L}\\p{M}\\p{N}'\u2019])`, 'uy'),
    say: letterOrWord,
  },
  { pattern: /WW(II?)(?![\p{L}\p{N}])/uy, say: ([, war = '']) => `world war ${war === 'I' ? 'one' : 'two'}` },
  { pattern: /(?:AAA|XXX)(?![\p{L}\p{M}\p{N}'\u2019])/uy, say: tripled },
  {
    // `AT&T`; `R&B`.
    pattern: /(\p{Lu}{1,3})&(\p{Lu}{1,2})(['\u2019]s)?(?![\p{L}\p{M}\p{N}])/uy,
    compound: true,
    say: ([, first = '', last = '', ending]) => `${spelled(first)} and ${spelled(last)}${ending ? "'s" : ''}`,
  },
  { pattern: /a\/k\/a(?![\p{L}\p{N}])/iuy, compound: true, say: () => 'A K A' },
  { pattern: /Ph\.?D\.?(?![\p{L}\p{N}])/uy, say: () => 'P H D' },
  {
    pattern: /Est\.?(?= \d{4})/iuy,
    say: (_found, { kind }) => (kind === 'heading' ? undefined : 'established'),
  },
];
