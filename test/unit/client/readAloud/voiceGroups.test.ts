import assert from 'node:assert/strict';
import { voiceGroups } from '../../../../client/src/readAloud/voiceGroups';

const voice = (id: string, engine: 'neural' | 'system' | 'embedded', ...languages: string[]) => ({
  id,
  engine,
  languages,
});
const voices = [
  voice('joe', 'neural', 'en'),
  voice('hans', 'neural', 'de'),
  voice('anna', 'system', 'de', 'en'),
  voice('luis', 'system', 'es'),
  voice('slt', 'embedded', 'en'),
];
const shown = (language: string, of = voices) =>
  voiceGroups(of, language).map(({ kind, voices: own }) => [kind, ...own.map(({ id }) => id)]);

describe('voices that are offered', () => {
  it('are those of the script’s language first, by where they come from', () => {
    assert.deepEqual(shown('en'), [
      ['neural', 'joe'],
      ['embedded', 'slt'],
      ['system', 'anna'],
      ['foreign', 'hans', 'luis'],
    ]);
  });

  it('are in groups that hold somebody', () => {
    assert.deepEqual(shown('de'), [
      ['neural', 'hans'],
      ['system', 'anna'],
      ['foreign', 'joe', 'luis', 'slt'],
    ]);
    assert.deepEqual(shown('fi', [voice('slt', 'embedded', 'en')]), [['foreign', 'slt']]);
    assert.deepEqual(shown('en', []), []);
  });
});
