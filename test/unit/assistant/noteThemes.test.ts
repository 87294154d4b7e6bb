import * as assert from 'node:assert/strict';
import { noteThemes, themeNames, themeOf } from '../../../server/src/core/assistant/noteThemes';

const cases: readonly (readonly [text: string, theme: string])[] = [
  ['The kitchen drags, trim a page.', 'pacing'],
  ['This speech has too many jokes in one line of dialogue.', 'dialogue'],
  ['Her motivation and her arc are missing.', 'character'],
  ['She is wearing the red coat earlier: wardrobe does not match.', 'continuity'],
  ['Clear the rights.', 'clearance'],
  ['Two nights with stunts and a vehicle: check the budget.', 'production'],
  ['The music cue is too loud.', 'sound'],
  ['Hm.', 'general'],
  ['', 'general'],
];

describe('the theme of a note', () => {
  for (const [text, theme] of cases)
    it(`is ${theme} for "${text}"`, () => assert.equal(themeOf(text), theme));

  it('has a name each', () => {
    assert.deepEqual(Object.keys(themeNames).sort(), [...noteThemes].sort());
  });
});
