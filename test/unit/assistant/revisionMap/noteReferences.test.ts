import assert from 'node:assert/strict';
import { referencesOf } from '../../../../server/src/core/assistant/revisionMap/noteReferences';

/** Ranges as `12-13`, a bare number as `12?`. */
function scenesIn(text: string): readonly string[] {
  return referencesOf(text).scenes.map(
    ({ from, to, named }) => (from === to ? from : `${from}-${to}`) + (named ? '' : '?'),
  );
}

function pagesIn(text: string): readonly string[] {
  return referencesOf(text).pages.map(({ from, to, part }) =>
    [from === to ? from : `${from}-${to}`, part].join(' ').trim(),
  );
}

describe('references of a note', () => {
  it('reads numbers of scenes however they are written', () => {
    assert.deepEqual(scenesIn('Scene 12A is long.'), ['12A']);
    assert.deepEqual(scenesIn('sc. 4 and 5: same gag'), ['4', '5']);
    assert.deepEqual(scenesIn('scs 1-2 are slow'), ['1-2']);
    assert.deepEqual(scenesIn('Scenes 11 through 12a as one move'), ['11-12A']);
    assert.deepEqual(scenesIn('Sc10, the car'), ['10']);
  });

  it('reads a bare number where it can only be a scene', () => {
    assert.deepEqual(scenesIn('The board in 4 says so, and the clock in 12 does not.'), ['4?']);
    assert.deepEqual(scenesIn('from the end of 13 to the top of 14.'), ['13?', '14?']);
    assert.deepEqual(scenesIn('the sovereign (6, 10, 12)'), ['6?', '10?', '12?']);
  });

  it('takes no other number for a scene', () => {
    for (const text of [
      'in 40 years',
      'at 6:15',
      'episode 101',
      'He is 74.',
      'two of 12 umbrellas',
      'cut by 20%',
    ])
      assert.deepEqual(scenesIn(text), [], text);
  });

  it('reads pages and where on them', () => {
    assert.deepEqual(pagesIn('Bottom of p. 8, the light'), ['8 bottom']);
    assert.deepEqual(pagesIn('pp. 6-7 and page 9'), ['6-7', '9']);
    assert.deepEqual(pagesIn('top of page 3'), ['3 top']);
    assert.deepEqual(scenesIn('on pages 3 and 4'), []);
  });

  it('reads what is quoted, with whatever marks', () => {
    assert.deepEqual(referencesOf('“You own a canoe” and "Refused".').quotes, ['You own a canoe', 'Refused']);
    assert.deepEqual(referencesOf("the line 'I was the best man' again").quotes, ['I was the best man']);
    assert.deepEqual(referencesOf("Otis's mother doesn't care, Nora's does").quotes, []);
    assert.deepEqual(scenesIn('"Meet me in 5."'), []);
  });
});
