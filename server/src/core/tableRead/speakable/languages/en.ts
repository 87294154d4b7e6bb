import { toCardinal } from 'n2words/en-US';
import type { NumberWords, SpokenLanguage } from '../language';
import { englishDigits, englishMarks } from './enDigits';
import { englishLetters, englishRuleWords } from './enLetters';
import { englishSpelled } from './enSpelled';

/** American English. */
const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits).replaceAll('-', ' '),
  decimalMark: '.',
  point: 'point',
  minus: 'minus',
  to: 'to',
  percent: 'percent',
  scales: new Map([
    ...['thousand', 'million', 'billion', 'trillion'].map((word): [string, string] => [word, word]),
    ['k', 'thousand'],
    ['m', 'million'],
    ['mil', 'million'],
    ['bn', 'billion'],
  ]),
  clock: englishClock,
};

function englishClock(hour: number, minute: number): string {
  const said = numbers.cardinal(String(hour));
  if (minute === 0)
    return hour === 0 || hour > 12 ? `${hour === 0 ? 'zero' : said} hundred` : `${said} o'clock`;
  const rest = numbers.cardinal(String(minute));
  return `${said} ${minute < 10 ? `oh ${rest}` : rest}`;
}

const units: readonly (readonly [string, string, string])[] = [
  ['sq. ft.', 'square foot', 'square feet'],
  ['sq ft', 'square foot', 'square feet'],
  ['gal', 'gallon', 'gallons'],
  ['tbsp', 'tablespoon', 'tablespoons'],
  ['tsp', 'teaspoon', 'teaspoons'],
  ['mph', 'mile per hour', 'miles per hour'],
  ['MPH', 'mile per hour', 'miles per hour'],
  ['km/h', 'kilometer per hour', 'kilometers per hour'],
  ['kph', 'kilometer per hour', 'kilometers per hour'],
  ['rpm', 'R P M', 'R P M'],
  ['RPM', 'R P M', 'R P M'],
  ['ft', 'foot', 'feet'],
  // Only with its full stop: 2 in the morning is no length.
  ['in.', 'inch', 'inches'],
  ['yd', 'yard', 'yards'],
  ['yds', 'yard', 'yards'],
  ['mi', 'mile', 'miles'],
  ['mm', 'millimeter', 'millimeters'],
  ['cm', 'centimeter', 'centimeters'],
  ['m', 'meter', 'meters'],
  ['km', 'kilometer', 'kilometers'],
  ['g', 'gram', 'grams'],
  ['mg', 'milligram', 'milligrams'],
  ['kg', 'kilogram', 'kilograms'],
  ['lb', 'pound', 'pounds'],
  ['lbs', 'pound', 'pounds'],
  ['oz', 'ounce', 'ounces'],
  ['ml', 'milliliter', 'milliliters'],
  ['hr', 'hour', 'hours'],
  ['hrs', 'hour', 'hours'],
  ['min', 'minute', 'minutes'],
  ['mins', 'minute', 'minutes'],
  ['sec', 'second', 'seconds'],
  ['secs', 'second', 'seconds'],
  ['ms', 'millisecond', 'milliseconds'],
  ['Hz', 'hertz', 'hertz'],
  ['kHz', 'kilohertz', 'kilohertz'],
  ['MHz', 'megahertz', 'megahertz'],
  ['KB', 'kilobyte', 'kilobytes'],
  ['MB', 'megabyte', 'megabytes'],
  ['GB', 'gigabyte', 'gigabytes'],
  ['TB', 'terabyte', 'terabytes'],
  ['fps', 'frame per second', 'frames per second'],
  ['W', 'watt', 'watts'],
  ['kW', 'kilowatt', 'kilowatts'],
  ['V', 'volt', 'volts'],
  ['dB', 'decibel', 'decibels'],
  ['°F', 'degree Fahrenheit', 'degrees Fahrenheit'],
  ['°C', 'degree Celsius', 'degrees Celsius'],
  ['° F', 'degree Fahrenheit', 'degrees Fahrenheit'],
  ['° C', 'degree Celsius', 'degrees Celsius'],
  ['°', 'degree', 'degrees'],
  ['º', 'degree', 'degrees'],
  ['¢', 'cent', 'cents'],
];

const abbreviations: readonly (readonly [string, string])[] = [
  ['vs', 'versus'],
  ['vs.', 'versus'],
  ['etc', 'et cetera'],
  ['etc.', 'et cetera'],
  ['e.g.', 'for example'],
  ['i.e.', 'that is'],
  ['a.k.a.', 'A K A'],
  ['approx.', 'approximately'],
  ['apt.', 'apartment'],
  ['ave.', 'avenue'],
  ['blvd', 'boulevard'],
  ['blvd.', 'boulevard'],
  ['hwy', 'highway'],
  ['hwy.', 'highway'],
  ['rd.', 'road'],
  ['dept.', 'department'],
  ['jr.', 'junior'],
  ['jr', 'junior'],
  ['sr.', 'senior'],
  ['inc.', 'incorporated'],
  ['corp.', 'corporation'],
  ['ltd.', 'limited'],
  ['bros.', 'brothers'],
  ['esq.', 'esquire'],
  ['misc.', 'miscellaneous'],
  ['sfx', 'sound effects'],
  ['vfx', 'visual effects'],
  ['fx', 'effects'],
  ['pov', 'point of view'],
  ['p.o.v.', 'point of view'],
  ['cu', 'close up'],
  ['c.u.', 'close up'],
  ['ecu', 'extreme close up'],
  ['e.c.u.', 'extreme close up'],
  ['mcu', 'medium close up'],
  ['ots', 'over the shoulder'],
  ['o.t.s.', 'over the shoulder'],
  ['mos', 'without sound'],
  ['m.o.s.', 'without sound'],
  ['b.g.', 'background'],
  ['f.g.', 'foreground'],
  ['v.o.', 'voice over'],
  ['v/o', 'voice over'],
  ['o.s.', 'off screen'],
  ['o/s', 'off screen'],
  ['o.c.', 'off camera'],
  ['o/c', 'off camera'],
  ["cont'd", 'continued'],
  ["cont'd.", 'continued'],
  ['cont.', 'continued'],
  ['w/', 'with'],
  ['w/o', 'without'],
  ['b/c', 'because'],
  ['n/a', 'not applicable'],
  ['a/c', 'A C'],
  ['a/k/a', 'A K A'],
  ['aka', 'A K A'],
  ['yrs', 'years'],
  ['yrs.', 'years'],
  ['yr.', 'year'],
  ['w/in', 'within'],
  ['ln.', 'lane'],
  ['pkwy', 'parkway'],
  ['pkwy.', 'parkway'],
  ['fl.', 'floor'],
  ['flr.', 'floor'],
  ["'til", 'till'],
  ["o'clock", "o'clock"],
  ['ok', 'okay'],
  ['o.k.', 'okay'],
  ['okay', 'okay'],
  ['tv', 'T V'],
  ['tvs', "T V's"],
  ['mph', 'miles per hour'],
  ['wnw', 'west northwest'],
];

const symbols: readonly (readonly [string, string])[] = [
  ['&', 'and'],
  ['@', 'at'],
  ['%', 'percent'],
  ['+', 'plus'],
  ['=', 'equals'],
  ['×', 'times'],
  ['÷', 'divided by'],
  ['±', 'plus or minus'],
  ['≈', 'about'],
  ['°', 'degrees'],
  ['#', 'number'],
  ['§', 'section'],
  ['$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
  ['¥', 'yen'],
  ['¢', 'cents'],
  ['∞', 'infinity'],
  ['½', 'one half'],
  ['❤', 'heart'],
  ['👍', 'thumbs up'],
  ['👎', 'thumbs down'],
];

/** Elongated spellings of words whose own letter is double. */
const doubled =
  'cool good look too soon food moon room boom zoom doom noon boo woo moo zoo hoo yahoo whoop vroom see free sweet feel need keep sleep ' +
  'deep three please freeze wee whee weed knee tree agree hello hell well all ball call tall tell kill still will yell hurry ' +
  'sorry carry happy yummy mommy daddy pretty kitty puppy silly funny honey buddy boss miss kiss pass off stop';

/** Vowels that are cried by themselves. */
const cries: readonly (readonly [string, string])[] = [
  ['a', 'ah'],
  ['e', 'ee'],
  ['o', 'oh'],
  ['u', 'ooh'],
];

export const english: SpokenLanguage = {
  code: 'en',
  numbers,
  headings: { int: 'interior', ext: 'exterior', intExt: 'interior and exterior', est: 'establishing' },
  extensions: {
    voiceOver: 'voice over',
    offScreen: 'off screen',
    offCamera: 'off camera',
    continued: 'continued',
  },
  abbreviations: new Map(abbreviations),
  symbols: new Map(symbols),
  currencies: new Map([
    ['$', { one: 'dollar', many: 'dollars', cent: ['cent', 'cents'], and: 'and' }],
    ['US$', { one: 'dollar', many: 'dollars', cent: ['cent', 'cents'], and: 'and' }],
    ['£', { one: 'pound', many: 'pounds', cent: ['penny', 'pence'], and: 'and' }],
    ['€', { one: 'euro', many: 'euros', cent: ['cent', 'cents'], and: 'and' }],
    ['¥', { one: 'yen', many: 'yen' }],
    ['USD', { one: 'U S dollar', many: 'U S dollars' }],
    ['EUR', { one: 'euro', many: 'euros' }],
    ['₽', { one: 'ruble', many: 'rubles' }],
    ['₹', { one: 'rupee', many: 'rupees' }],
  ]),
  units: new Map([
    // As a heading or a sign has them; `MS`, `G` and `M` alone may be something else.
    ...units.flatMap(([unit, one, many]): [string, readonly [string, string]][] =>
      /^[a-z]{2,4}$/.test(unit) && unit !== 'ms' && unit !== 'mi' ? [[unit.toUpperCase(), [one, many]]] : [],
    ),
    ...units.map(([unit, one, many]): [string, readonly [string, string]] => [unit, [one, many]]),
  ]),
  spelled: englishSpelled,
  bleep: 'bleep',
  stutter: 'uh',
  drawnOut: new Map([
    ...doubled.split(' ').flatMap((word) => {
      const short = word.replace(/(\p{L})\1/gu, '$1');
      return short === word ? [] : [[short, word] as const];
    }),
    ...cries,
  ]),
  address: { dot: 'dot', slash: 'slash', at: 'at' },
  rules: { letter: englishLetters, digit: englishDigits, mark: englishMarks, words: englishRuleWords },
};
