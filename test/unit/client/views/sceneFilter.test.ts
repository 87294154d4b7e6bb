import assert from 'node:assert/strict';
import {
  describeFilter,
  type Facet,
  facetChoices,
  matchesFilter,
  readFilter,
} from '../../../../client/src/views/sceneFilter';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { scenesResult } from '../../../support/scenesResult';

const { scenes } = scenesResult(
  ['STAGE', { characters: ['NORA', 'OTIS'], location: 'STAGE', timeOfDay: 'NIGHT' }],
  ['ALLEY', { characters: ['NORA'], location: 'ALLEY', timeOfDay: 'DAY' }],
  ['CAR', { location: 'CAR', tags: [{ category: 'prop', categoryName: 'Props', value: 'key' }] }],
);
const nora: Facet = { kind: 'character', value: 'NORA' };
const otis: Facet = { kind: 'character', value: 'OTIS' };
const stage: Facet = { kind: 'location', value: 'STAGE' };
const alley: Facet = { kind: 'location', value: 'ALLEY' };

function shown(...filter: readonly Facet[]): readonly string[] {
  return scenes.filter((scene) => matchesFilter(scene, filter)).map(({ heading }) => heading);
}

describe('matchesFilter', () => {
  it('shows everything without a filter', () => {
    assert.deepEqual(shown(), ['STAGE', 'ALLEY', 'CAR']);
  });

  it('wants everyone who is picked in one scene', () => {
    assert.deepEqual(shown(nora), ['STAGE', 'ALLEY']);
    assert.deepEqual(shown(nora, otis), ['STAGE']);
  });

  it('wants any of the places that are picked', () => {
    assert.deepEqual(shown(stage, alley), ['STAGE', 'ALLEY']);
  });

  it('wants each kind that is picked', () => {
    assert.deepEqual(shown(otis, alley), []);
    assert.deepEqual(shown(nora, { kind: 'timeOfDay', value: 'DAY' }), ['ALLEY']);
  });

  it('finds tags by category and name, in any letter case', () => {
    assert.deepEqual(shown({ kind: 'tag', value: 'Props: Key' }), ['CAR']);
    assert.deepEqual(shown({ kind: 'tag', value: 'Vehicles: key' }), []);
  });
});

describe('facetChoices', () => {
  it('lists people, places, times and tags, of each the most frequent first', () => {
    const listed = facetChoices(scenes).map(({ value, scenes: count }) => `${value} ${count}`);
    const people = ['NORA 2', 'OTIS 1'];
    const places = ['ALLEY 1', 'CAR 1', 'STAGE 1'];
    assert.deepEqual(listed, [...people, ...places, 'DAY 1', 'NIGHT 1', 'Props: key 1']);
  });

  it('counts a scene once, however often a tag stands in it', () => {
    const key = { category: 'prop', categoryName: 'Props', value: 'key' };
    const twice = scenesResult(['CAR', { tags: [key, key] }]);
    assert.equal(facetChoices(twice.scenes)[0]?.scenes, 1);
  });
});

describe('describeFilter', () => {
  it('says what is asked for and how much of the script that is', () => {
    assert.equal(describeFilter([nora, stage], 3, 24, plainLocalizer), 'NORA, STAGE · 3 of 24 scenes');
    assert.equal(describeFilter([nora], 1, 1, plainLocalizer), 'NORA · 1 of 1 scene');
  });
});

describe('readFilter', () => {
  it('takes back what was kept', () => {
    assert.deepEqual(readFilter([nora, stage]), [nora, stage]);
  });

  it('forgets what it does not understand', () => {
    assert.deepEqual(readFilter(undefined), []);
    assert.deepEqual(readFilter('NORA'), []);
    assert.deepEqual(readFilter([nora, null, 7, { kind: 'mood', value: 'blue' }, { kind: 'tag' }]), [nora]);
  });
});
