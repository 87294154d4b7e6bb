import { toCardinal } from 'n2words/pl-PL';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits),
  decimalMark: ',',
  point: 'przecinek',
  minus: 'minus',
  to: 'do',
  percent: 'procent',
  scales: new Map(),
  clock: (hour, minute) =>
    minute === 0
      ? numbers.cardinal(String(hour))
      : `${numbers.cardinal(String(hour))} ${numbers.cardinal(String(minute))}`,
};

/** Polish: headings, extensions and plain numbers; endings that depend on the case are not attempted. */
export const polish: SpokenLanguage = {
  code: 'pl',
  numbers,
  headings: { int: 'wnętrze', ext: 'plener', intExt: 'wnętrze i plener', est: 'plan ogólny' },
  extensions: {
    voiceOver: 'głos z offu',
    offScreen: 'spoza kadru',
    offCamera: 'spoza kadru',
    continued: 'mówi dalej',
  },
  abbreviations: new Map([
    ['ul.', 'ulica'],
    ['np.', 'na przykład'],
    ['itd.', 'i tak dalej'],
    ['itp.', 'i tym podobne'],
    ['tzn.', 'to znaczy'],
    ['dr', 'doktor'],
    ['prof.', 'profesor'],
    ['nr', 'numer'],
    ['ok.', 'około'],
    ['v.o.', 'głos z offu'],
    ['o.s.', 'spoza kadru'],
    ["cont'd", 'mówi dalej'],
  ]),
  symbols: new Map([
    ['&', 'i'],
    ['@', 'małpa'],
    ['%', 'procent'],
    ['+', 'plus'],
    ['=', 'równa się'],
    ['#', 'numer'],
  ]),
  currencies: new Map(),
  units: new Map(),
  spelled: { ...spelledEverywhere, unsayable: /^[B-DF-HJ-NP-TV-XZĆŁŃŚŹŻ]+$/ },
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'kropka', slash: 'ukośnik', at: 'małpa' },
  rules: noRules,
};
