import assert from 'node:assert/strict';
import { readState } from '../../../../media/storyMap/state';
import { indexAfter, indexAt, indexOfLine, zoomAfter, zooms } from '../../../../media/storyMap/steps';
import type { StoryMapScene } from '../../../../server/src/protocol/requests';
import { lines } from '../../../support/scenesResult';

const scene = (ordinal: number, x: number, width: number, line: number): StoryMapScene => ({
  ordinal,
  x,
  width,
  range: lines(line, line),
  label: '',
  facts: [],
});
const scenes = [scene(1, 100, 49, 4), scene(2, 150, 9, 20), scene(3, 160, 40, 31)];

describe('ways through a story map', () => {
  it('go by key from scene to scene, and stay at the ends', () => {
    assert.equal(indexAfter('ArrowRight', 3, 30), 4);
    assert.equal(indexAfter('ArrowLeft', 0, 30), 0);
    assert.equal(indexAfter('PageDown', 25, 30), 29);
    assert.equal(indexAfter('PageUp', 25, 30), 15);
    assert.equal(indexAfter('Home', 25, 30), 0);
    assert.equal(indexAfter('End', 0, 30), 29);
    assert.equal(indexAfter('a', 0, 30), undefined);
    assert.equal(indexAfter('End', 0, 0), undefined);
  });

  it('find the scene under a pointer, gaps being of the scene before', () => {
    const found = [99, 100, 149.5, 150, 199, 200, 201].map((x) => indexAt(scenes, x));
    assert.deepEqual(found, [undefined, 0, 0, 1, 2, 2, undefined]);
    assert.equal(indexAt([], 10), undefined);
  });

  it('find the scene of a line', () => {
    assert.deepEqual(
      [0, 4, 19, 20, 900].map((line) => indexOfLine(scenes, line)),
      [undefined, 0, 0, 1, 2],
    );
  });

  it('zoom by levels and stop at the last', () => {
    assert.equal(zoomAfter(1, 1), 1.5);
    assert.equal(zoomAfter(1.5, -1), 1);
    assert.equal(zoomAfter(1, -1), 1);
    assert.equal(zoomAfter(zooms.at(-1) ?? 0, 1), zooms.at(-1));
  });
});

describe('what a story map remembers', () => {
  const fresh = { hiddenLayers: [], zoom: 1, scroll: { left: 0, top: 0 } };

  it('comes back as it was', () => {
    const state = { ...fresh, uri: 'file:///a', zoom: 4, scroll: { left: 20, top: 3 }, scene: 7 };
    assert.deepEqual(readState({ ...state, hiddenLayers: ['tags'] }), { ...state, hiddenLayers: ['tags'] });
  });

  it('is as new where it is damaged', () => {
    for (const stored of [undefined, null, 7, 'x', [], { zoom: 'big', scroll: 3, scene: 'x', uri: 4 }])
      assert.deepEqual(readState(stored), fresh);
    assert.deepEqual(readState({ hiddenLayers: [1, 'cast', 'weather'], scroll: { left: -4 } }), {
      ...fresh,
      hiddenLayers: ['cast'],
    });
  });
});
