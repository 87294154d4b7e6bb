import assert from 'node:assert/strict';
import { draggedScenes, dropTarget, nudgeTarget } from '../../../../client/src/views/sceneMoves';
import { buildSceneTree } from '../../../../client/src/views/sceneTree';
import { scenesResult } from '../../../support/scenesResult';

const outline = scenesResult('# One', 'STAGE', 'ALLEY', '# Two', 'DAWN');
const { roots, scenes } = buildSceneTree(outline, []);
const [one, two] = roots;
const [stage, alley, dawn] = scenes;

describe('dropTarget', () => {
  it('goes before the scene that it is dragged up to', () => {
    assert.deepEqual(dropTarget([3], stage), { kind: 'before', ordinal: 1 });
  });

  it('goes after the scene that it is dragged down to, so that it can end an act', () => {
    assert.deepEqual(dropTarget([1], alley), { kind: 'after', ordinal: 2 });
  });

  it('goes before the scene when it comes from both sides', () => {
    assert.deepEqual(dropTarget([1, 3], alley), { kind: 'before', ordinal: 2 });
  });

  it('opens the act that it is dropped on', () => {
    assert.deepEqual(dropTarget([1], two), { kind: 'section', section: 1 });
  });

  it('ends the script when it is dropped below everything', () => {
    assert.deepEqual(dropTarget([1], undefined), { kind: 'end' });
  });
});

describe('draggedScenes', () => {
  it('takes all scenes of an act, each once and in order', () => {
    assert.ok(one !== undefined && dawn !== undefined && alley !== undefined);
    assert.deepEqual(draggedScenes([dawn, one, alley]), [1, 2, 3]);
  });
});

describe('nudgeTarget', () => {
  it('goes past the neighbor', () => {
    assert.deepEqual(nudgeTarget([2], -1, 3), { kind: 'before', ordinal: 1 });
    assert.deepEqual(nudgeTarget([2], 1, 3), { kind: 'after', ordinal: 3 });
  });

  it('takes several scenes past the neighbor of the outermost', () => {
    assert.deepEqual(nudgeTarget([2, 4], -1, 6), { kind: 'before', ordinal: 1 });
    assert.deepEqual(nudgeTarget([2, 4], 1, 6), { kind: 'after', ordinal: 5 });
  });

  it('stops at either end of the script, and with nothing to move', () => {
    assert.equal(nudgeTarget([1], -1, 3), undefined);
    assert.equal(nudgeTarget([3], 1, 3), undefined);
    assert.equal(nudgeTarget([], 1, 3), undefined);
  });
});
