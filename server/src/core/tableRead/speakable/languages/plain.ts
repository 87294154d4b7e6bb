import type { LanguageRules, SpokenLanguage } from '../language';
import type { SpelledWords } from '../rules/capitals';

export const noRules: LanguageRules = { letter: [], digit: [], mark: [], words: [] };

/** What is spelled in scripts of any language; words without a vowel besides. */
export const spelledEverywhere: SpelledWords = {
  always: new Set([
    'BBC',
    'WWF',
    'FBI',
    'CIA',
    'USA',
    'UK',
    'EU',
    'TV',
    'DVD',
    'CD',
    'PC',
    'DNA',
    'GPS',
    'SMS',
    'VIP',
    'UFO',
    'DJ',
  ]),
  alone: new Set(),
  words: new Set(['HM', 'HMM', 'PST', 'SCH', 'BRR', 'TSS', 'PFF']),
  unsayable: /^[B-DF-HJ-NP-TV-XZ]+$/,
};

/** A language without a table: words as they are written, figures left to the voice. */
export const plain: SpokenLanguage = {
  code: 'und',
  headings: {},
  extensions: {},
  abbreviations: new Map(),
  symbols: new Map(),
  currencies: new Map(),
  units: new Map(),
  spelled: spelledEverywhere,
  drawnOut: new Map(),
  address: { dot: '', slash: '', at: '' },
  rules: noRules,
};
