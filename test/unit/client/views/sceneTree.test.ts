import assert from 'node:assert/strict';
import {
  buildSceneTree,
  looksTheSame,
  type SceneTreeNode,
  sceneAtLine,
} from '../../../../client/src/views/sceneTree';
import { type Line, scenesResult } from '../../../support/scenesResult';

function draw(nodes: readonly SceneTreeNode[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const name = node.kind === 'scene' ? node.scene.heading : node.section.text;
    return [
      `${'  '.repeat(depth)}${name}`,
      ...(node.kind === 'section' ? draw(node.children, depth + 1) : []),
    ];
  });
}

const nora = { characters: ['NORA'] };

describe('buildSceneTree', () => {
  it('puts scenes into sequences and sequences into acts', () => {
    const outline = scenesResult('OPENING', '# One', '## A', 'STAGE', '## B', 'ALLEY', '# Two', 'DAWN');
    assert.deepEqual(draw(buildSceneTree(outline, []).roots), [
      'OPENING',
      'One',
      '  A',
      '    STAGE',
      '  B',
      '    ALLEY',
      'Two',
      '  DAWN',
    ]);
  });

  it('closes every deeper section when an act begins, and takes a sequence without an act as it is', () => {
    const outline = scenesResult('## A', '### B', 'STAGE', '# One', 'DAWN');
    assert.deepEqual(draw(buildSceneTree(outline, []).roots), ['A', '  B', '    STAGE', 'One', '  DAWN']);
  });

  it('keeps an act without scenes, which is a plan', () => {
    assert.deepEqual(draw(buildSceneTree(scenesResult('# One', '# Two', 'DAWN'), []).roots), [
      'One',
      'Two',
      '  DAWN',
    ]);
  });

  it('leaves out acts without a matching scene when filtered', () => {
    const outline = scenesResult('# One', 'STAGE', '# Two', '## A', ['DAWN', nora], 'ALLEY');
    const filtered = buildSceneTree(outline, [{ kind: 'character', value: 'NORA' }]);
    assert.deepEqual(draw(filtered.roots), ['Two', '  A', '    DAWN']);
    assert.equal(filtered.scenes.length, 1);
  });

  it('gives scenes of one heading different names, which stay while others come and go', () => {
    const before = buildSceneTree(scenesResult('STAGE', 'ALLEY', 'STAGE'), []).scenes.map(({ id }) => id);
    const after = buildSceneTree(scenesResult('STAGE', 'STAGE'), []).scenes.map(({ id }) => id);
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(after, [before[0], before[2]]);
  });

  it('knows the parent of every node that is shown', () => {
    const outline = scenesResult('# Two', '## A', ['DAWN', nora]);
    const filtered = buildSceneTree(outline, [{ kind: 'character', value: 'NORA' }]);
    const [two] = filtered.roots;
    assert.ok(two?.kind === 'section');
    const [a] = two.children;
    assert.ok(a?.kind === 'section' && a.parent === two);
    assert.equal(a.children[0]?.parent, a);
  });
});

describe('looksTheSame', () => {
  const tree = (...outline: readonly Line[]) => buildSceneTree(scenesResult(...outline), []);

  it('does not mind words typed within a line', () => {
    assert.ok(looksTheSame(tree('# One', ['STAGE', { words: 10 }]), tree('# One', ['STAGE', { words: 11 }])));
  });

  it('tells another name, order, cast, note or line', () => {
    const before = tree('# One', 'STAGE', 'ALLEY');
    const others = [
      tree('# One', 'STAGE', 'ALLEYS'),
      tree('# One', 'ALLEY', 'STAGE'),
      tree('# Two', 'STAGE', 'ALLEY'),
      tree('# One', ['STAGE', nora], 'ALLEY'),
      tree('# One', ['STAGE', { notes: 1 }], 'ALLEY'),
      tree('# One', 'STAGE'),
      tree('STAGE', 'ALLEY'),
    ];
    for (const other of others) assert.ok(!looksTheSame(before, other));
  });
});

describe('sceneAtLine', () => {
  const tree = buildSceneTree(scenesResult('# One', 'STAGE', '# Two', 'DAWN'), []);

  it('is the scene whose text holds the line', () => {
    assert.equal(sceneAtLine(tree, 1)?.scene.heading, 'STAGE');
    assert.equal(sceneAtLine(tree, 3)?.scene.heading, 'DAWN');
  });

  it('is none before the first scene and after what a scene holds', () => {
    assert.equal(sceneAtLine(tree, 0), undefined);
    assert.equal(sceneAtLine(tree, 9), undefined);
  });

  it('is the scene that begins where another ends', () => {
    const touching = buildSceneTree(scenesResult('STAGE', 'ALLEY'), []);
    assert.equal(sceneAtLine(touching, 1)?.scene.heading, 'ALLEY');
  });
});
