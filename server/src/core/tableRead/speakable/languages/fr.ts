import { toCardinal } from 'n2words/fr-FR';
import type { NumberWords, SpokenLanguage } from '../language';
import { frenchDigits, frenchLetters } from './frNumbers';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits).replaceAll('-', ' '),
  decimalMark: ',',
  point: 'virgule',
  minus: 'moins',
  to: 'à',
  percent: 'pour cent',
  scales: new Map([
    ['mille', 'mille'],
    ['million', 'million'],
    ['millions', 'millions'],
    ['milliard', 'milliard'],
    ['milliards', 'milliards'],
  ]),
  clock: (hour, minute) => {
    const said = hour === 0 ? 'minuit' : hour === 12 ? 'midi' : `${frenchHours(hour)}`;
    return minute === 0 ? said : `${said} ${numbers.cardinal(String(minute))}`;
  },
};

function frenchHours(hour: number): string {
  const said = numbers.cardinal(String(hour)).replace(/un$/, 'une');
  return `${said} ${hour === 1 ? 'heure' : 'heures'}`;
}

/** French. */
export const french: SpokenLanguage = {
  code: 'fr',
  numbers,
  headings: { int: 'intérieur', ext: 'extérieur', intExt: 'intérieur et extérieur', est: "plan d'ensemble" },
  extensions: { voiceOver: 'voix off', offScreen: 'hors champ', offCamera: 'hors champ', continued: 'suite' },
  abbreviations: new Map([
    ['m.', 'monsieur'],
    ['mm.', 'messieurs'],
    ['mme', 'madame'],
    ['mme.', 'madame'],
    ['mmes', 'mesdames'],
    ['mlle', 'mademoiselle'],
    ['mlle.', 'mademoiselle'],
    ['dr', 'docteur'],
    ['dr.', 'docteur'],
    ['pr.', 'professeur'],
    ['mgr', 'monseigneur'],
    ['mgr.', 'monseigneur'],
    ['st', 'saint'],
    ['ste', 'sainte'],
    ['bd', 'boulevard'],
    ['bd.', 'boulevard'],
    ['av.', 'avenue'],
    ['etc.', 'et cetera'],
    ['p.ex.', 'par exemple'],
    ['c.-à-d.', "c'est-à-dire"],
    ['env.', 'environ'],
    ['n°', 'numéro'],
    ['v.o.', 'voix off'],
    ['o.s.', 'hors champ'],
    ["cont'd", 'suite'],
    ['tv', 'télé'],
  ]),
  symbols: new Map([
    ['&', 'et'],
    ['@', 'arobase'],
    ['%', 'pour cent'],
    ['+', 'plus'],
    ['=', 'égale'],
    ['°', 'degrés'],
    ['#', 'numéro'],
    ['€', 'euros'],
    ['½', 'un demi'],
  ]),
  currencies: new Map([
    ['€', { one: 'euro', many: 'euros', cent: ['centime', 'centimes'], of: "d'" }],
    ['$', { one: 'dollar', many: 'dollars', cent: ['cent', 'cents'], of: 'de ' }],
    ['£', { one: 'livre', many: 'livres', of: 'de ' }],
  ]),
  units: new Map([
    ['km/h', ['kilomètre heure', 'kilomètres heure']],
    ['km', ['kilomètre', 'kilomètres']],
    ['m²', ['mètre carré', 'mètres carrés']],
    ['m', ['mètre', 'mètres']],
    ['cm', ['centimètre', 'centimètres']],
    ['kg', ['kilo', 'kilos']],
    ['g', ['gramme', 'grammes']],
    ['°C', ['degré Celsius', 'degrés Celsius']],
    ['°', ['degré', 'degrés']],
  ]),
  spelled: {
    ...spelledEverywhere,
    always: new Set([
      ...spelledEverywhere.always,
      'SNCF',
      'RER',
      'PDG',
      'CRS',
      'IRM',
      'ADN',
      'SDF',
      'HLM',
      'DGSE',
      'GIGN',
      'PJ',
      'IVG',
      'RATP',
    ]),
  },
  bleep: 'bip',
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'point', slash: 'barre oblique', at: 'arobase' },
  rules: { ...noRules, letter: frenchLetters, digit: frenchDigits, words: ['n', 'me', 'voix'] },
};
