import assert from 'node:assert/strict';
import { characterKey, groupParts } from '../../../server/src/core/screenplay/characterKey';

describe('characterKey', () => {
  const same: readonly (readonly [string, string])[] = [
    ['McTavish', 'MCTAVISH'],
    ['O’Brien', "O'BRIEN"],
    ['  the   man ', 'THE MAN'],
    ['Ine\u0301s', 'INÉS'],
    ['Groß', 'GROSS'],
    ['мария', 'МАРИЯ'],
    ['istanbul', 'ISTANBUL'],
  ];
  for (const [written, key] of same)
    it(`${written} is ${key}`, () => assert.equal(characterKey(written), key));

  it('keeps accents, titles and numbers apart', () => {
    const names = ['INES', 'INÉS', 'DR. SMITH', 'SMITH', 'COP #1', 'COP 1', "MARIA'S VOICE", 'MARIA'];
    assert.equal(new Set(names.map(characterKey)).size, names.length);
  });
});

describe('groupParts', () => {
  const parts = (name: string) =>
    groupParts(name).map(({ start, end, key }) => [name.slice(start, end), key]);

  it('cuts a cue that may name several people, and says where each stands', () => {
    assert.deepEqual(parts('ANNA AND BEN'), [
      ['ANNA', 'ANNA'],
      ['BEN', 'BEN'],
    ]);
    assert.deepEqual(
      parts('Anna/Ben & Cy').map(([, key]) => key),
      ['ANNA', 'BEN', 'CY'],
    );
    assert.deepEqual(parts('ANNA UND BEN').length, 2);
  });

  it('leaves one name whole', () => {
    for (const name of ['ANNA', 'SANDY', 'ANDREA', 'MAN AT DOOR', '/', 'ANNA AND '])
      assert.deepEqual(parts(name), []);
  });
});
