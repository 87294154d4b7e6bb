import assert from 'node:assert/strict';
import { bestOccurrence, characterNodes, locationNodes } from '../../../../client/src/views/entityTree';
import type { EntityScene } from '../../../../server/src/protocol/requests';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { lines } from '../../../support/scenesResult';

function scene(
  line: number,
  appearance?: EntityScene['appearance'],
  uri = 'file:///show/pilot.fountain',
): EntityScene {
  const place = { uri, range: lines(line, line), heading: `SCENE ${line}` };
  return appearance === undefined ? place : { ...place, appearance };
}

const nora = {
  name: 'NORA',
  aliases: ['NORA VANE'],
  speeches: 40,
  words: 500,
  age: '34',
  scenes: [scene(3, 'mentioned'), scene(9, 'silent'), scene(20, 'speaking')],
};

describe('characterNodes', () => {
  const [node] = characterNodes([nora], plainLocalizer);

  it('say age, scenes, speeches and other names', () => {
    assert.equal(node?.name, 'NORA');
    assert.equal(node.description, '34 · 3 scenes');
    assert.equal(node.tooltip, 'NORA\n40 speeches\nAlso NORA VANE');
  });

  it('say how she is in each scene', () => {
    const kinds = node?.children.map(({ description }) => description);
    assert.deepEqual(kinds, ['only mentioned', 'seen, no lines', 'speaks']);
  });

  it('name the script where there are several', () => {
    const scenes = [scene(1, 'speaking'), scene(2, 'speaking', 'file:///show/102%20Teeth.fountain')];
    const [both] = characterNodes([{ ...nora, scenes }], plainLocalizer);
    assert.deepEqual(
      both?.children.map(({ description }) => description),
      ['speaks · pilot.fountain', 'speaks · 102 Teeth.fountain'],
    );
  });
});

describe('locationNodes', () => {
  it('say the scenes and the parts of a place', () => {
    const hotel = { name: 'HOTEL', aliases: [], subLocations: ['KITCHEN', 'LOBBY'], scenes: [scene(1)] };
    const [node] = locationNodes([hotel], plainLocalizer);
    assert.equal(node?.description, '1 scene');
    assert.equal(node.tooltip, 'HOTEL\nKITCHEN\nLOBBY');
    assert.equal(node.children[0]?.description, '');
  });
});

describe('bestOccurrence', () => {
  it('is a cue rather than a mention', () => {
    const [node] = characterNodes([nora], plainLocalizer);
    assert.equal(node && bestOccurrence(node)?.range.start.line, 20);
  });

  it('is the first scene where nobody speaks, and none without scenes', () => {
    const nodes = characterNodes(
      [
        { ...nora, scenes: [scene(3, 'mentioned')] },
        { ...nora, scenes: [] },
      ],
      plainLocalizer,
    );
    assert.deepEqual(
      nodes.map((node) => bestOccurrence(node)?.range.start.line),
      [3, undefined],
    );
  });
});
