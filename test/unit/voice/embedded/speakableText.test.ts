import assert from 'node:assert/strict';
import { speakableText } from '../../../../server/src/voice/embedded/speakableText';

describe('speakableText', () => {
  const cases: readonly (readonly [text: string, said: string])[] = [
    ['He’s “late”, Zoë.', "He's late, Zoe."],
    ['Wait—what?', 'Wait, what?'],
    ['And then — nothing.', 'And then, nothing.'],
    ['And then... nothing.', 'And then, nothing.'],
    ['Well-known.', 'Well-known.'],
    ['🎬 Action! 🎬', 'Action!'],
    ['שלום hello', 'hello'],
    ['$5 & 50% of *that*', '$5 & 50% of that'],
    ['-o out.wav', 'o out.wav'],
    ['', ''],
    ['… — !', ''],
  ];
  for (const [text, said] of cases) {
    it(`says "${said}" for "${text}"`, () => assert.equal(speakableText(text).text, said));
  }

  it('keeps a place for every word between white space, also for a silent one', () => {
    assert.deepEqual(speakableText('Oh 🎬 wait—what').words, [['Oh'], [], ['wait,', 'what']]);
  });

  it('cuts a word that would be said for minutes, and keeps the mark at its end', () => {
    const { text } = speakableText(`${'la'.repeat(1500)}! Done.`);
    assert.equal(text, `${'la'.repeat(20)}! Done.`);
  });
});
