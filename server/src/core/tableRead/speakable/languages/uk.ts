import { toCardinal } from 'n2words/uk-UA';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits).replaceAll('i', 'і'),
  decimalMark: ',',
  point: 'кома',
  minus: 'мінус',
  to: 'до',
  percent: 'відсотків',
  scales: new Map(),
  clock: (hour, minute) =>
    minute === 0
      ? numbers.cardinal(String(hour))
      : `${numbers.cardinal(String(hour))} ${numbers.cardinal(String(minute))}`,
};

/** Ukrainian: headings, extensions and plain numbers; endings that depend on the case are not attempted. */
export const ukrainian: SpokenLanguage = {
  code: 'uk',
  numbers,
  headings: { int: "інтер'єр", ext: 'натура', intExt: "інтер'єр і натура", est: 'загальний план' },
  extensions: {
    voiceOver: 'голос за кадром',
    offScreen: 'за кадром',
    offCamera: 'поза кадром',
    continued: 'продовжує',
  },
  abbreviations: new Map([
    ['вул.', 'вулиця'],
    ['м.', 'місто'],
    ['т.д.', 'так далі'],
    ['тобто', 'тобто'],
    ['v.o.', 'голос за кадром'],
    ['o.s.', 'за кадром'],
    ["cont'd", 'продовжує'],
  ]),
  symbols: new Map([
    ['&', 'і'],
    ['%', 'відсотків'],
    ['+', 'плюс'],
    ['=', 'дорівнює'],
    ['№', 'номер'],
    ['#', 'номер'],
  ]),
  currencies: new Map(),
  units: new Map(),
  spelled: { ...spelledEverywhere, unsayable: /^(?:[B-DF-HJ-NP-TV-XZ]+|[БВГҐДЖЗЙКЛМНПРСТФХЦЧШЩ]{2,})$/ },
  drawnOut: new Map(),
  address: { dot: 'крапка', slash: 'слеш', at: 'равлик' },
  rules: noRules,
};
