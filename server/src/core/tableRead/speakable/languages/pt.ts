import { toCardinal } from 'n2words/pt-PT';
import type { NumberWords, SpokenLanguage } from '../language';
import { noRules, spelledEverywhere } from './plain';

const numbers: NumberWords = {
  cardinal: (digits) => brazilian(toCardinal(digits)),
  decimalMark: ',',
  point: 'vírgula',
  minus: 'menos',
  to: 'a',
  percent: 'por cento',
  scales: new Map([
    ['mil', 'mil'],
    ['milhão', 'milhão'],
    ['milhões', 'milhões'],
    ['bilhões', 'bilhões'],
  ]),
  clock: (hour, minute) => {
    const said = `${feminine(numbers.cardinal(String(hour)))} ${hour === 1 ? 'hora' : 'horas'}`;
    return minute === 0 ? said : `${said} e ${numbers.cardinal(String(minute))}`;
  },
};

/** The library has the numbers of Portugal; most who write scripts in the language say these three otherwise. */
function brazilian(text: string): string {
  return text
    .replaceAll('dezasseis', 'dezesseis')
    .replaceAll('dezassete', 'dezessete')
    .replaceAll('dezanove', 'dezenove')
    .replaceAll('catorze', 'quatorze');
}

function feminine(text: string): string {
  return text.replace(/\bum$/, 'uma').replace(/\bdois$/, 'duas');
}

/** Portuguese, as it is said in Brazil. */
export const portuguese: SpokenLanguage = {
  code: 'pt',
  numbers,
  headings: { int: 'interior', ext: 'exterior', intExt: 'interior e exterior', est: 'plano geral' },
  extensions: {
    voiceOver: 'voz em off',
    offScreen: 'fora de quadro',
    offCamera: 'fora de quadro',
    continued: 'continuando',
  },
  abbreviations: new Map([
    ['sr.', 'senhor'],
    ['sra.', 'senhora'],
    ['srta.', 'senhorita'],
    ['dr.', 'doutor'],
    ['dra.', 'doutora'],
    ['prof.', 'professor'],
    ['profa.', 'professora'],
    ['etc.', 'et cetera'],
    ['ex.', 'exemplo'],
    ['aprox.', 'aproximadamente'],
    ['av.', 'avenida'],
    ['núm.', 'número'],
    ['v.o.', 'voz em off'],
    ['o.s.', 'fora de quadro'],
    ["cont'd", 'continuando'],
    ['tv', 'tevê'],
  ]),
  symbols: new Map([
    ['&', 'e'],
    ['@', 'arroba'],
    ['%', 'por cento'],
    ['+', 'mais'],
    ['=', 'igual a'],
    ['°', 'graus'],
    ['#', 'número'],
    ['€', 'euros'],
    ['½', 'meio'],
  ]),
  currencies: new Map([
    ['R$', { one: 'real', many: 'reais', cent: ['centavo', 'centavos'], and: 'e', of: 'de ' }],
    ['€', { one: 'euro', many: 'euros', cent: ['centavo', 'centavos'], and: 'e', of: 'de ' }],
    ['$', { one: 'dólar', many: 'dólares', cent: ['centavo', 'centavos'], and: 'e', of: 'de ' }],
  ]),
  units: new Map([
    ['km/h', ['quilômetro por hora', 'quilômetros por hora']],
    ['km', ['quilômetro', 'quilômetros']],
    ['m', ['metro', 'metros']],
    ['cm', ['centímetro', 'centímetros']],
    ['kg', ['quilo', 'quilos']],
    ['g', ['grama', 'gramas']],
    ['°C', ['grau Celsius', 'graus Celsius']],
    ['°', ['grau', 'graus']],
  ]),
  spelled: spelledEverywhere,
  bleep: 'pi',
  stutter: 'e',
  drawnOut: new Map(),
  address: { dot: 'ponto', slash: 'barra', at: 'arroba' },
  rules: {
    ...noRules,
    digit: [
      {
        pattern: /(\d{1,2})\s?h(?:\s?(\d{2}))?(?![\p{L}\p{N}])/uy,
        say: ([, hour, minute = '0']) =>
          Number(hour) <= 24 && Number(minute) < 60 ? numbers.clock(Number(hour), Number(minute)) : undefined,
      },
    ],
  },
};
