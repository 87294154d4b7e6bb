import assert from 'node:assert/strict';
import { longestPause, type Neighbor, pauseBetween, pauses } from '../../../server/src/core/tableRead/pauses';

const speech = {};
const other = {};
const at = (kind: Neighbor['kind'], start: number, more: Partial<Neighbor> = {}): Neighbor => ({
  kind,
  scene: 1,
  element: { start },
  ...more,
});

describe('the pause between two utterances', () => {
  const cases: readonly (readonly [what: string, before: Neighbor, after: Neighbor, ms: number])[] = [
    ['sentences of a paragraph', at('action', 0), at('action', 0), pauses.sentence],
    ['paragraphs', at('action', 0), at('action', 9), pauses.paragraph],
    ['action and speech', at('action', 0), at('dialogue', 9, { speech }), pauses.paragraph],
    ['two speeches', at('dialogue', 0, { speech }), at('dialogue', 9, { speech: other }), pauses.speech],
    ['lines of a speech', at('dialogue', 0, { speech }), at('dialogue', 9, { speech }), pauses.sentence],
    ['a name and its line', at('cue', 0, { speech }), at('dialogue', 9, { speech }), pauses.cue],
    [
      'a parenthetical and its line',
      at('parenthetical', 0, { speech }),
      at('dialogue', 9, { speech }),
      pauses.cue,
    ],
    ['the number and the words of a heading', at('heading', 0), at('heading', 0), pauses.sentence],
    ['a heading and what follows', at('heading', 0), at('action', 9), pauses.heading],
    ['a section and what follows', at('section', 0), at('action', 9), pauses.heading],
    ['an end and a heading in the same scene', at('action', 0), at('heading', 9), pauses.scene],
    [
      'two scenes',
      at('dialogue', 0, { speech }),
      at('dialogue', 9, { speech: other, scene: 2 }),
      pauses.scene,
    ],
    [
      'a transition and the next scene',
      at('transition', 0),
      at('heading', 9, { scene: 2 }),
      pauses.transition,
    ],
  ];
  for (const [what, before, after, ms] of cases) {
    it(`of ${what} is ${ms} ms`, () => assert.equal(pauseBetween(before, after), ms));
  }

  it('is longer the more is parted, and never longer than the longest', () => {
    const { cue, sentence, speech: between, paragraph, heading, scene } = pauses;
    const rising = [cue, sentence, between, paragraph, heading, scene];
    assert.deepEqual(
      rising,
      [...rising].sort((a, b) => a - b),
    );
    assert.ok(Object.values(pauses).every((ms) => ms > 0 && ms <= longestPause));
  });
});
