import { toCardinal } from 'n2words/it-IT';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits),
  decimalMark: ',',
  point: 'virgola',
  minus: 'meno',
  to: 'a',
  percent: 'per cento',
  scales: new Map([
    ['mila', 'mila'],
    ['milione', 'milione'],
    ['milioni', 'milioni'],
    ['miliardi', 'miliardi'],
  ]),
  clock: (hour, minute) => {
    // Without its article, which a script has: `alle 17:30`.
    const said = hour === 1 ? 'una' : toCardinal(hour);
    return minute === 0 ? said : `${said} e ${toCardinal(minute)}`;
  },
};

/** Italian. EST. is outdoors there, which the parser knows. */
export const italian: SpokenLanguage = {
  code: 'it',
  numbers,
  headings: { int: 'interno', ext: 'esterno', intExt: 'interno ed esterno', est: 'esterno' },
  extensions: {
    voiceOver: 'voce fuori campo',
    offScreen: 'fuori campo',
    offCamera: 'fuori campo',
    continued: 'continua',
  },
  abbreviations: new Map([
    ['sig.', 'signor'],
    ['sigg.', 'signori'],
    ['dott.', 'dottor'],
    ['dr.', 'dottor'],
    ['prof.', 'professor'],
    ['avv.', 'avvocato'],
    ['ing.', 'ingegner'],
    ['ecc.', 'eccetera'],
    ['es.', 'esempio'],
    ['ca.', 'circa'],
    ['n.', 'numero'],
    ['f.c.', 'fuori campo'],
    ['v.o.', 'voce fuori campo'],
    ['o.s.', 'fuori campo'],
    ["cont'd", 'continua'],
  ]),
  symbols: new Map([
    ['&', 'e'],
    ['@', 'chiocciola'],
    ['%', 'per cento'],
    ['+', 'più'],
    ['=', 'uguale'],
    ['°', 'gradi'],
    ['#', 'numero'],
    ['€', 'euro'],
    ['½', 'mezzo'],
  ]),
  currencies: new Map([
    ['€', { one: 'euro', many: 'euro', cent: ['centesimo', 'centesimi'], and: 'e', of: 'di ' }],
    ['$', { one: 'dollaro', many: 'dollari', cent: ['centesimo', 'centesimi'], and: 'e', of: 'di ' }],
    ['£', { one: 'sterlina', many: 'sterline', of: 'di ' }],
  ]),
  units: new Map([
    ['km/h', ['chilometro orario', 'chilometri orari']],
    ['km', ['chilometro', 'chilometri']],
    ['m', ['metro', 'metri']],
    ['cm', ['centimetro', 'centimetri']],
    ['kg', ['chilo', 'chili']],
    ['g', ['grammo', 'grammi']],
    ['°C', ['grado centigrado', 'gradi centigradi']],
    ['°', ['grado', 'gradi']],
  ]),
  spelled: spelledEverywhere,
  bleep: 'bip',
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'punto', slash: 'barra', at: 'chiocciola' },
  rules: {
    ...noRules,
    letter: [
      {
        pattern: /sig\.(ra|na)(?![\p{L}\p{N}])/iuy,
        say: ([, ending = '']) => (ending.toLowerCase() === 'ra' ? 'signora' : 'signorina'),
      },
    ],
  },
};
