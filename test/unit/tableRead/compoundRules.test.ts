import assert from 'node:assert/strict';
import { spokenLanguage } from '../../../server/src/core/tableRead/speakable/language';
import { rulesOf } from '../../../server/src/core/tableRead/speakable/rules/index';

const words = [
  'a',
  'I',
  'no',
  'in',
  'INT',
  'VO',
  'shh',
  'hmm',
  'Noooo',
  'house',
  'HOUSE',
  'comin',
  'www',
  'com',
];
const endings = [
  '',
  ' ',
  ' 5',
  ' house',
  ', no',
  '; no',
  '! No',
  '? No',
  '" he',
  ') no',
  ' / EXT',
  ' - no',
  ' @ no',
];

describe('rules that take nothing that is letters alone', () => {
  for (const code of ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'pl', 'nl']) {
    it(`say nothing of a bare word in ${code}, whatever follows it`, () => {
      const compound = rulesOf(spokenLanguage(code)).letter.filter((rule) => rule.compound);
      assert.ok(compound.length > 5);
      const taken = compound.flatMap(({ pattern }) =>
        words.flatMap((word) =>
          endings.map((ending) => word + ending).filter((text) => new RegExp(pattern).test(text)),
        ),
      );
      assert.deepEqual(taken, []);
    });
  }
});
