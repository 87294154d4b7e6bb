import assert from 'node:assert/strict';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { defaultParseOptions, parse } from '../../../server/src/core/syntax/parse';
import { scriptLanguage } from '../../../server/src/core/tableRead/scriptLanguage';

const languageOf = (text: string, options: Partial<typeof defaultParseOptions> = {}) =>
  scriptLanguage(resolve(parse(text, { ...defaultParseOptions, ...options })));

describe('the language of a script', () => {
  const told: readonly (readonly [language: string, text: string])[] = [
    ['en', 'INT. HOUSE - NIGHT\n\nRain.\n'],
    ['de', 'INNEN. WOHNUNG - TAG\n\nRegen.\n'],
    ['fr', 'INT. MAISON - JOUR\n\nPluie.\n'],
    ['es', 'EXT. CALLE - NOCHE\n\nLluvia.\n'],
    ['it', 'INT. CUCINA - GIORNO\n\nPioggia.\n'],
    ['pt', 'EXT. RUA - NOITE\n\nChuva.\n'],
    ['en', ''],
    ['en', 'Nothing but prose, and no heading.\n'],
  ];
  for (const [language, text] of told) {
    it(`is ${language} as ${JSON.stringify(text.split('\n')[0])} tells`, () =>
      assert.equal(languageOf(text), language));
  }

  it('is the one of most headings', () => {
    assert.equal(languageOf('INT. BAR - TAG\n\nINT. BAR - NACHT\n\nINT. HOUSE - DAY\n'), 'de');
  });

  describe('under English headings', () => {
    const prose: readonly (readonly [string, string])[] = [
      [
        'fr',
        'Elle entre. Il est dans la cuisine, avec une lettre.\n\nANNE\nJe ne sais pas. Tu es sur le pont ? Mais nous partons.',
      ],
      [
        'de',
        'Sie kommt. Er ist nicht da, und das Haus ist leer.\n\nANNE\nIch bin auf dem Weg. Wir haben auch ein Auto.',
      ],
      [
        'es',
        'Ella entra. El hombre está con una carta.\n\nANA\nYo no sé. Pero las calles y los puentes. ¿Qué hay del río? Muy bien.',
      ],
      ['it', 'Entra. Il treno è fermo.\n\nANNA\nNon sono della polizia. Perché questo? Che hai? Anche lui.'],
      ['pt', 'Ela entra. Ele não está.\n\nANA\nVocê não sabe. Isso é para minha mãe, mas são muito bons.'],
      [
        'en',
        'She enters. He is not there.\n\nANNE\nI have what you want. Das ist mein Haus. Je ne sais pas.',
      ],
      ['en', 'Bonjour, monsieur.'],
    ];
    for (const [language, text] of prose) {
      it(`is ${language} where sentences are: ${text.slice(0, 24)}`, () =>
        assert.equal(languageOf(`INT. HOUSE - NIGHT\n\n${text}\n`), language));
    }

    it('is not that of the sentences where headings are of another', () => {
      assert.equal(
        languageOf(`INT. MAISON - NUIT\n\n${'He is not the man that you have. '.repeat(9)}\n`),
        'fr',
      );
    });
  });

  it('is as the title page says, whatever the headings tell', () => {
    const script = (value: string) => `Title: Rain\nLanguage: ${value}\n\nINT. HOUSE - NIGHT\n`;
    assert.equal(languageOf(script('Deutsch')), 'de');
    assert.equal(languageOf(script('français (Canada)')), 'fr');
    assert.equal(languageOf(script('Klingon')), 'en');
  });

  it('is as the settings say before anything else', () => {
    assert.equal(languageOf('Language: Deutsch\n\nINT. HOUSE - NIGHT\n', { language: 'it' }), 'it');
  });
});
