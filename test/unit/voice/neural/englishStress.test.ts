import assert from 'node:assert/strict';
import { stressedVowel } from '../../../../server/src/voice/neural/englishStress';

/** Words, their vowels as Flite names them, and which is stressed as a dictionary has it. */
const words: readonly (readonly [word: string, vowels: string, stressed: number | undefined])[] = [
  ['door', 'ao', 0],
  ['the', 'ax', undefined],
  ['will', 'ih', undefined],
  ['kitchen', 'ih ax', 0],
  ['photograph', 'ow ax ae', 0],
  ['about', 'ax aw', 1],
  ['around', 'er aw', 1],
  ['remember', 'ih eh er', 1],
  ['returned', 'ih er', 1],
  ['early', 'er iy', 0],
  ['missing', 'ih ih', 0],
  ['dinner', 'ih er', 0],
  ['position', 'ax ih ax', 1],
  ['electricity', 'ih ax ih ax iy', 2],
  ['romantic', 'ow ae ax', 1],
  ['whatever', 'ah eh er', 1],
  ['never', 'eh er', 0],
  ['myself', 'ay eh', 1],
  ['understand', 'ah er ae', 2],
  ['into', 'ih uw', undefined],
  ['tv', 'iy iy', 1],
  ['constructor', 'ax ah er', 1],
];

describe('the stress of an English word', () => {
  for (const [word, vowels, stressed] of words) {
    it(`of ${word}`, () => assert.equal(stressedVowel(word, vowels.split(' ')), stressed));
  }

  it('is on no vowel that is not there', () => {
    for (const word of ['', 'hm', 'understand', 'ation', 'ever', 'self']) {
      assert.equal(stressedVowel(word, []), undefined);
      assert.equal(stressedVowel(word, ['ah']), 0);
      assert.ok((stressedVowel(word, ['ah', 'iy']) ?? 0) < 2);
    }
  });
});
