import assert from 'node:assert/strict';
import { characterItems, locationItems } from '../../../server/src/ide/entities';
import { documentOf } from '../../support/scriptDocument';

/** Where each scene of each item leads: `name: what stands there, how`. */
function led(text: string): readonly string[] {
  const script = documentOf(text);
  return [...characterItems([script]), ...locationItems([script])].flatMap(({ name, scenes }) =>
    scenes.map(({ range, appearance }) => {
      const there = { start: script.toOffset(range.start), end: script.toOffset(range.end) };
      return [`${name}: ${script.tree.slice(there)}`, ...(appearance ? [appearance] : [])].join(', ');
    }),
  );
}

describe('characterItems', () => {
  it('lead to the cue of who speaks, to the name of who is seen or spoken of, to the place of a heading', () => {
    const text =
      'INT. BAR - DAY\n\nLENA FOX (40) reads.\n\nLENA\nWhere is Bo?\n\nBO\nHere.\n\nEXT. PIER - DAY\n\nLena waits.\n';
    assert.deepEqual(led(text), [
      'LENA: LENA, speaking',
      'LENA: Lena, silent',
      'BO: BO, speaking',
      'BAR: BAR',
      'PIER: PIER',
    ]);
  });

  it('lead to a cue that is hers alone, not to one that she shares', () => {
    const text = 'INT. BAR\n\nANNA AND BEN\nHi.\n\nBEN\nYes.\n\nANNA\nNo.\n';
    assert.deepEqual(led(text), ['ANNA: ANNA, speaking', 'BEN: BEN, speaking', 'BAR: BAR']);
  });

  it('go by the words spoken, and make one of a name that several scripts share', () => {
    const one = documentOf('INT. A\n\nBO\nHi.\n\nLENA\nHi there you.\n', 'file:///one.fountain');
    const two = documentOf('INT. B\n\nBO\nNot you again, please.\n', 'file:///two.fountain');
    const items = characterItems([one, two]);
    assert.deepEqual(
      items.map(({ name, speeches, words }) => [name, speeches, words]),
      [
        ['BO', 2, 5],
        ['LENA', 1, 3],
      ],
    );
    assert.deepEqual(
      items[0]?.scenes.map(({ uri, heading }) => [uri, heading]),
      [
        ['file:///one.fountain', 'INT. A'],
        ['file:///two.fountain', 'INT. B'],
      ],
    );
  });
});
