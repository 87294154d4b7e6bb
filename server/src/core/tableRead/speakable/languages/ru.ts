import { toCardinal } from 'n2words/ru-RU';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits),
  decimalMark: ',',
  point: 'запятая',
  minus: 'минус',
  to: 'до',
  percent: 'процентов',
  scales: new Map(),
  clock: (hour, minute) =>
    minute === 0
      ? numbers.cardinal(String(hour))
      : `${numbers.cardinal(String(hour))} ${numbers.cardinal(String(minute))}`,
};

/** Russian: headings, extensions and plain numbers; endings that depend on the case are not attempted. */
export const russian: SpokenLanguage = {
  code: 'ru',
  numbers,
  headings: { int: 'интерьер', ext: 'натура', intExt: 'интерьер и натура', est: 'общий план' },
  extensions: {
    voiceOver: 'голос за кадром',
    offScreen: 'за кадром',
    offCamera: 'вне кадра',
    continued: 'продолжает',
  },
  abbreviations: new Map([
    ['г.', 'город'],
    ['ул.', 'улица'],
    ['т.д.', 'так далее'],
    ['т.е.', 'то есть'],
    ['з.к.', 'за кадром'],
    ['зк', 'за кадром'],
    ['v.o.', 'голос за кадром'],
    ['o.s.', 'за кадром'],
    ["cont'd", 'продолжает'],
  ]),
  symbols: new Map([
    ['&', 'и'],
    ['%', 'процентов'],
    ['+', 'плюс'],
    ['=', 'равно'],
    ['№', 'номер'],
    ['#', 'номер'],
  ]),
  currencies: new Map(),
  units: new Map(),
  spelled: { ...spelledEverywhere, unsayable: /^(?:[B-DF-HJ-NP-TV-XZ]+|[БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]{2,})$/ },
  drawnOut: new Map(),
  address: { dot: 'точка', slash: 'слэш', at: 'собака' },
  rules: noRules,
};
