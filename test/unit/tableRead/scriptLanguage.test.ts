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
