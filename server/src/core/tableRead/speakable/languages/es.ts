import { toCardinal } from 'n2words/es-ES';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => toCardinal(digits),
  decimalMark: ',',
  point: 'coma',
  minus: 'menos',
  to: 'a',
  percent: 'por ciento',
  scales: new Map([
    ['mil', 'mil'],
    ['millón', 'millón'],
    ['millones', 'millones'],
  ]),
  clock: (hour, minute) => {
    // Without its article, which a script has: `a las 17:30`.
    const said = hour === 1 ? 'una' : toCardinal(hour);
    return minute === 0 ? `${said} en punto` : `${said} y ${toCardinal(minute)}`;
  },
};

/** Spanish. */
export const spanish: SpokenLanguage = {
  code: 'es',
  numbers,
  headings: { int: 'interior', ext: 'exterior', intExt: 'interior y exterior', est: 'plano general' },
  extensions: {
    voiceOver: 'voz en off',
    offScreen: 'fuera de campo',
    offCamera: 'fuera de cámara',
    continued: 'continúa',
  },
  abbreviations: new Map([
    ['sr.', 'señor'],
    ['sra.', 'señora'],
    ['srta.', 'señorita'],
    ['sres.', 'señores'],
    ['dr.', 'doctor'],
    ['dra.', 'doctora'],
    ['d.', 'don'],
    ['dña.', 'doña'],
    ['ud.', 'usted'],
    ['uds.', 'ustedes'],
    ['vd.', 'usted'],
    ['vds.', 'ustedes'],
    ['etc.', 'etcétera'],
    ['p.ej.', 'por ejemplo'],
    ['aprox.', 'aproximadamente'],
    ['avda.', 'avenida'],
    ['av.', 'avenida'],
    ['núm.', 'número'],
    ['v.o.', 'voz en off'],
    ['o.s.', 'fuera de campo'],
    ["cont'd", 'continúa'],
  ]),
  symbols: new Map([
    ['&', 'y'],
    ['@', 'arroba'],
    ['%', 'por ciento'],
    ['+', 'más'],
    ['=', 'igual a'],
    ['°', 'grados'],
    ['#', 'número'],
    ['€', 'euros'],
    ['½', 'medio'],
  ]),
  currencies: new Map([
    ['€', { one: 'euro', many: 'euros', cent: ['céntimo', 'céntimos'], and: 'con', of: 'de ' }],
    ['$', { one: 'dólar', many: 'dólares', cent: ['centavo', 'centavos'], and: 'con', of: 'de ' }],
    ['£', { one: 'libra', many: 'libras', of: 'de ' }],
  ]),
  units: new Map([
    ['km/h', ['kilómetro por hora', 'kilómetros por hora']],
    ['km', ['kilómetro', 'kilómetros']],
    ['m', ['metro', 'metros']],
    ['cm', ['centímetro', 'centímetros']],
    ['kg', ['kilo', 'kilos']],
    ['g', ['gramo', 'gramos']],
    ['°C', ['grado centígrado', 'grados centígrados']],
    ['°', ['grado', 'grados']],
  ]),
  spelled: { ...spelledEverywhere, always: new Set([...spelledEverywhere.always, 'ADN', 'DNI']) },
  bleep: 'pip',
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'punto', slash: 'barra', at: 'arroba' },
  rules: {
    ...noRules,
    // The last dot is left where it ends the sentence.
    letter: [
      {
        pattern: /EE\.\s?UU(?:\.(?=\s+\p{Ll}|[,;:]))?(?![\p{L}\p{N}])/uy,
        say: () => 'Estados Unidos',
      },
    ],
  },
};
