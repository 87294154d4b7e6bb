import assert from 'node:assert/strict';
import {
  sceneDescription,
  sceneLabel,
  sceneTooltip,
  sectionDescription,
} from '../../../../client/src/views/sceneLabels';
import { buildSceneTree } from '../../../../client/src/views/sceneTree';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { scenesResult } from '../../../support/scenesResult';

const facts = {
  sceneNumber: '12A',
  synopsis: 'She finds the key.',
  characters: ['NORA', 'OTIS'],
  tags: [{ category: 'prop', categoryName: 'Props', value: 'key' }],
  notes: 2,
  words: 1310,
  page: '34A',
  eighths: 12,
  length: '1 4/8',
};
const outline = scenesResult('# One', ['INT. STAGE - NIGHT', facts], '## A', 'EXT. ALLEY - DAY');
const [numbered, plain] = outline.scenes;

describe('scene labels', () => {
  it('begin with the number of the script, or else the place in it', () => {
    assert.ok(numbered !== undefined && plain !== undefined);
    assert.equal(sceneLabel(numbered), '12A. INT. STAGE - NIGHT');
    assert.equal(sceneLabel(plain), '2. EXT. ALLEY - DAY');
  });

  it('say who is there and how many tags and notes there are', () => {
    assert.ok(numbered !== undefined && plain !== undefined);
    assert.equal(sceneDescription(numbered, plainLocalizer), '1 4/8 · NORA, OTIS · 1 tag · 2 notes');
    assert.equal(sceneDescription(plain, plainLocalizer), '1/8');
  });

  it('tell the rest in the tooltip', () => {
    assert.ok(numbered !== undefined);
    assert.deepEqual(sceneTooltip(numbered, 'about 2 min 10 s read aloud', plainLocalizer).split('\n'), [
      '12A. INT. STAGE - NIGHT',
      'She finds the key.',
      'With NORA, OTIS',
      'Tags: Props: key',
      'Page 34A, 1 4/8 long · about 2 min 10 s read aloud',
      'Day 1',
      '1,310 words · 2 notes',
    ]);
    assert.match(sceneTooltip(numbered, '', plainLocalizer), /\nPage 34A, 1 4\/8 long\n/);
  });

  it('count the scenes of an act with those of its sequences', () => {
    const [act] = buildSceneTree(outline, []).roots;
    assert.ok(act?.kind === 'section');
    assert.equal(sectionDescription(act, plainLocalizer), '2 scenes');
  });
});
