import assert from 'node:assert/strict';
import { actionOfKey } from '../../../../media/readAloud/keys';
import { lineAfter, mineFrom, unitAt } from '../../../../media/readAloud/route';
import { shownText } from '../../../../media/readAloud/shownText';
import { readState } from '../../../../media/readAloud/state';
import { playerLine } from '../../../support/fakeStage';

const mine = { mine: true } as const;
const lines = [
  playerLine('A', { element: 0 }),
  playerLine('Cue one', { element: 1 }),
  playerLine('cue two', { element: 1 }),
  playerLine('Mine', { element: 2, ...mine }),
  playerLine('B', { element: 3 }),
  playerLine('Mine too', { element: 4, ...mine }),
];
const route = {
  lines,
  scenes: [
    { ordinal: 0, title: '', first: 0, end: 4 },
    { ordinal: 1, title: '', first: 4, end: 6 },
  ],
};

describe('steps through a reading', () => {
  it('by element, to the start of one first', () => {
    assert.deepEqual(
      [0, 1, 2, 5].map((at) => lineAfter('nextLine', at, route)),
      [1, 3, 3, undefined],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((at) => lineAfter('previousLine', at, route)),
      [0, 0, 1, 1],
    );
  });

  it('by scene, to the start of one first', () => {
    assert.deepEqual(
      [0, 3, 4].map((at) => lineAfter('nextScene', at, route)),
      [4, 4, undefined],
    );
    assert.deepEqual(
      [5, 4, 2, 0].map((at) => lineAfter('previousScene', at, route)),
      [4, 0, 0, 0],
    );
  });

  it('by cue, which is the whole speech before my line', () => {
    assert.deepEqual(
      [0, 1, 3, 4, 5].map((at) => lineAfter('nextCue', at, route)),
      [1, 4, 4, undefined, undefined],
    );
  });

  it('keeps what begins together and what is waited for together', () => {
    const dual = (side: 'left' | 'right') => playerLine('x', { dual: { block: 3, side } });
    const both = [playerLine('a'), dual('left'), dual('right'), playerLine('b')];
    assert.deepEqual(
      [0, 1, 2].map((at) => unitAt(both, at)),
      [
        { first: 0, end: 1 },
        { first: 1, end: 3 },
        { first: 1, end: 3 },
      ],
    );
    assert.deepEqual(mineFrom(lines, 3), { first: 3, end: 4 });
  });
});

describe('what is shown of a line', () => {
  it('is nothing, the first words or all of mine, and all of the others', () => {
    const line = playerLine('To be or not to be', mine);
    assert.deepEqual(
      (['nothing', 'firstWords', 'all'] as const).map((showing) => shownText(line, showing)),
      ['…', 'To be or …', 'To be or not to be'],
    );
    assert.equal(shownText(playerLine('Anybody'), 'nothing'), 'Anybody');
    assert.equal(shownText(playerLine('Yes, so', mine), 'firstWords'), 'Yes, so');
  });
});

describe('keys', () => {
  it('play and pause, but let me go on while it is my line', () => {
    assert.deepEqual(
      [actionOfKey(' ', false), actionOfKey(' ', true), actionOfKey('Enter', true)],
      ['playPause', 'goOn', 'goOn'],
    );
    assert.deepEqual([actionOfKey('Enter', false), actionOfKey('x', true)], [undefined, undefined]);
  });
});

describe('what the page remembers', () => {
  it('is read with care', () => {
    const plain = readState(undefined);
    assert.deepEqual(plain, { volume: 1, volumes: {}, waits: 'pace', factor: 1, showing: 'firstWords' });
    for (const odd of [null, 7, [], { volume: 9, volumes: 3, waits: 1, factor: Number.NaN, showing: 'x' }]) {
      assert.deepEqual(readState(odd), plain);
    }
    const kept = { volume: 0.5, volumes: { ANNA: 0.2 }, waits: 'key', factor: 1.5, showing: 'all' };
    assert.deepEqual(readState(kept), kept);
  });
});
