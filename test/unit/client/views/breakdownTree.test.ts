import assert from 'node:assert/strict';
import { breakdownNodes, isCharacter } from '../../../../client/src/views/breakdownTree';
import type { ElementItem, EntityScene } from '../../../../server/src/protocol/requests';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { lines } from '../../../support/scenesResult';

const scene = (heading: string, uri = 'file:///show/pilot.fountain'): EntityScene => ({
  uri,
  heading,
  range: lines(3, 3),
});
const revolver: ElementItem = {
  category: 'prop',
  key: 'REVOLVER',
  name: 'revolver',
  owners: ['MARIA'],
  tags: 3,
  scenes: [scene('INT. BAR - NIGHT'), scene('')],
};
const maria: ElementItem = {
  category: 'cast',
  key: 'MARIA',
  name: 'MARIA',
  owners: [],
  tags: 0,
  scenes: [{ ...scene('INT. BAR - NIGHT'), appearance: 'speaking' }],
};
const nodes = breakdownNodes(
  [
    { id: 'cast', name: 'Cast', elements: [maria] },
    { id: 'prop', name: 'Props', elements: [revolver] },
  ],
  plainLocalizer,
);

describe('breakdownNodes', () => {
  it('lead from categories to elements to scenes, with counts', () => {
    assert.deepEqual(
      nodes.map(({ name, description }) => [name, description]),
      [
        ['Cast', '1 element'],
        ['Props', '1 element'],
      ],
    );
    const [prop] = nodes[1]?.children ?? [];
    assert.equal(prop?.description, 'for MARIA · 1 scene');
    assert.deepEqual(
      prop.children.map(({ scene: { heading } }) => heading),
      ['INT. BAR - NIGHT', ''],
    );
  });

  it('say the category in words, and where the element is known from', () => {
    const tooltips = nodes.map(({ children }) => children[0]?.tooltip);
    assert.deepEqual(tooltips, [
      'Cast: MARIA\n1 scene · found in the script',
      'Props: revolver\nfor MARIA\n1 scene · 3 tags',
    ]);
  });

  it('say how cast is in a scene', () => {
    assert.equal(nodes[0]?.children[0]?.children[0]?.description, 'speaks');
  });

  it('take cast without a tag for a character', () => {
    assert.deepEqual(
      nodes.flatMap(({ children }) => children.map(isCharacter)),
      [true, false],
    );
  });
});
