import assert from 'node:assert/strict';
import { hunspellWords } from '../../../server/src/spelling/hunspellWords';

const affixes = `SET UTF-8
PFX U Y 1
PFX U   0     un         .

SFX G Y 2
SFX G   e     ing        e
SFX G   0     ing        [^e]

SFX S N 1
SFX S   y     ies        [^aeiou]y
`;

describe('hunspellWords', () => {
  const words = hunspellWords(affixes, '5\nload/UG\nbake/G\nbaby/S\nday/S\nrain\tpo:noun\n');

  it('has stems, suffixes, prefixes and both', () => {
    for (const word of ['load', 'loading', 'unload', 'unloading', 'baking', 'babies', 'rain'])
      assert.ok(words.has(word), word);
  });

  it('has nothing whose condition does not hold, and no count', () => {
    for (const word of ['bakeing', 'daies', 'unbabies', '5']) assert.ok(!words.has(word), word);
  });

  it('crosses only where both allow it', () => {
    assert.ok(!hunspellWords(affixes, '1\nbaby/US\n').has('unbabies'));
  });
});
