import assert from 'node:assert/strict';
import { asksOfBefore, leansOnBefore } from '../../../../server/src/core/assistant/reading/leaning';

describe('what leans on what was said before', () => {
  for (const text of [
    'Then make that clear.',
    'Yeah, I had that too.',
    "Because he's moved on?",
    "I kind of like that we don't hear it. It's more embarrassing when it's silent.",
  ])
    it(`is: ${text}`, () => assert.ok(leansOnBefore(text)));
  for (const text of [
    'The chase is too long and it drags.',
    'Make that clear in scene 4.',
    'Then Nancy should say that.',
    'Scene twelve is where it drags.',
    'It reads "never" twice.',
    'Trim the bar.',
  ])
    it(`is not: ${text}`, () => assert.ok(!leansOnBefore(text)));

  it('asks of it in a few words', () => {
    assert.ok(asksOfBefore('Can she have a moment after?'));
    assert.ok(asksOfBefore('Like, what does she do?'));
    assert.ok(!asksOfBefore('Can she have a moment after the shot, before the door is opened again?'));
    assert.ok(!asksOfBefore('She has a moment.'));
  });
});
