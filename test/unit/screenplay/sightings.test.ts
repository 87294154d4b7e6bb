import assert from 'node:assert/strict';
import { exitVerb } from '../../../server/src/core/screenplay/exits';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { placedSightings, sightings } from '../../../server/src/core/screenplay/sightings';
import { parse } from '../../../server/src/core/syntax/parse';

describe('sightings', () => {
  it('tells where action names somebody, with capitals and age', () => {
    const text =
      "INT. BAR - DAY\n\nANNA (34) pours for Ben. Anna's hands shake.\n\nANNA\nBen?\n\nBEN\nAnna.\n";
    const found = [...sightings(resolve(parse(text)))].map(([key, groups]) => [
      key,
      ...placedSightings(groups).map(({ start, end, capitals, age, scene }) => [
        text.slice(start, end),
        capitals,
        age?.text,
        scene,
      ]),
    ]);
    assert.deepEqual(found, [
      ['ANNA', ['ANNA', 'all', '34', 1], ['Anna', 'first', undefined, 1]],
      ['BEN', ['Ben', 'first', undefined, 1]],
    ]);
  });
});

describe('exitVerb', () => {
  const verb = (text: string) => exitVerb(`Anna ${text}`, 4);

  it('finds that somebody goes', () => {
    assert.equal(verb('exits.'), 'exits');
    assert.equal(verb('gets up and leaves.'), 'leaves');
    assert.equal(verb('walks out; the door slams.'), 'walks out');
    assert.equal(verb('leaves the room.'), 'leaves');
  });

  it('does not take what is left, or another, for it', () => {
    for (const text of [
      'leaves the key on the bar.',
      'waits as he leaves.',
      'watches until Ben leaves.',
      'never leaves.',
      'leaves it.',
    ]) {
      assert.equal(verb(text), undefined, text);
    }
  });
});
