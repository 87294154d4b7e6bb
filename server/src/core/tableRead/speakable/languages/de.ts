import { toCardinal } from 'n2words/de-DE';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits),
  decimalMark: ',',
  point: 'Komma',
  minus: 'minus',
  to: 'bis',
  percent: 'Prozent',
  scales: new Map([
    ['tausend', 'tausend'],
    ['million', 'Million'],
    ['millionen', 'Millionen'],
    ['mio.', 'Millionen'],
    ['mrd.', 'Milliarden'],
    ['milliarden', 'Milliarden'],
  ]),
  clock: (hour, minute) => {
    const said = hour === 1 ? 'ein' : toCardinal(hour);
    return minute === 0 ? `${said} Uhr` : `${said} Uhr ${toCardinal(minute)}`;
  },
};

/** German. */
export const german: SpokenLanguage = {
  code: 'de',
  numbers,
  headings: { int: 'innen', ext: 'außen', intExt: 'innen und außen', est: 'Totale' },
  extensions: {
    voiceOver: 'Stimme aus dem Off',
    offScreen: 'aus dem Off',
    offCamera: 'aus dem Off',
    continued: 'fährt fort',
  },
  abbreviations: new Map([
    ['z.b.', 'zum Beispiel'],
    ['d.h.', 'das heißt'],
    ['u.a.', 'unter anderem'],
    ['usw.', 'und so weiter'],
    ['etc.', 'et cetera'],
    ['bzw.', 'beziehungsweise'],
    ['ca.', 'circa'],
    ['evtl.', 'eventuell'],
    ['ggf.', 'gegebenenfalls'],
    ['vgl.', 'vergleiche'],
    ['dr.', 'Doktor'],
    ['prof.', 'Professor'],
    ['hr.', 'Herr'],
    ['fr.', 'Frau'],
    ['nr.', 'Nummer'],
    ['str.', 'Straße'],
    ['min.', 'Minuten'],
    ['st.', 'Sankt'],
    ['v.o.', 'Stimme aus dem Off'],
    ['o.s.', 'aus dem Off'],
    ["cont'd", 'fährt fort'],
    ['pov', 'subjektive Kamera'],
  ]),
  symbols: new Map([
    ['&', 'und'],
    ['@', 'at'],
    ['%', 'Prozent'],
    ['+', 'plus'],
    ['=', 'gleich'],
    ['°', 'Grad'],
    ['#', 'Nummer'],
    ['§', 'Paragraf'],
    ['€', 'Euro'],
    ['½', 'ein halb'],
  ]),
  currencies: new Map([
    ['€', { one: 'Euro', many: 'Euro', cent: ['Cent', 'Cent'] }],
    ['EUR', { one: 'Euro', many: 'Euro', cent: ['Cent', 'Cent'] }],
    ['$', { one: 'Dollar', many: 'Dollar', cent: ['Cent', 'Cent'] }],
    ['£', { one: 'Pfund', many: 'Pfund' }],
    ['CHF', { one: 'Franken', many: 'Franken' }],
  ]),
  units: new Map([
    ['km/h', ['Kilometer pro Stunde', 'Kilometer pro Stunde']],
    ['km', ['Kilometer', 'Kilometer']],
    ['m', ['Meter', 'Meter']],
    ['cm', ['Zentimeter', 'Zentimeter']],
    ['kg', ['Kilo', 'Kilo']],
    ['g', ['Gramm', 'Gramm']],
    ['°C', ['Grad Celsius', 'Grad Celsius']],
    ['°', ['Grad', 'Grad']],
  ]),
  spelled: {
    ...spelledEverywhere,
    always: new Set([...spelledEverywhere.always, 'BKA', 'LKA', 'ARD', 'ZDF', 'EKG', 'AG']),
  },
  bleep: 'piep',
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'Punkt', slash: 'Schrägstrich', at: 'at' },
  rules: {
    ...noRules,
    digit: [
      {
        pattern: /(\d{1,2})[:.](\d{2})\s?Uhr(?![\p{L}\p{N}])/uy,
        say: ([, hour, minute]) =>
          Number(hour) <= 24 && Number(minute) < 60 ? numbers.clock(Number(hour), Number(minute)) : undefined,
      },
      { pattern: /1[1-9]\d{2}(?![\p{L}\p{N}.,])/uy, say: ([digits]) => germanYear(digits) },
    ],
  },
};

/** `1987` as nineteen hundreds and eighty-seven. */
function germanYear(digits: string): string {
  const low = Number(digits.slice(2));
  return `${toCardinal(digits.slice(0, 2))}hundert${low === 0 ? '' : toCardinal(low)}`;
}
