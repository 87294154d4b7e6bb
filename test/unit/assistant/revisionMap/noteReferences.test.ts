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

  it('reads them in other languages, and numbers as they are said', () => {
    assert.deepEqual(scenesIn('Szene 9: streichen. Zu Bild 17 gleich mehr.'), ['9', '17']);
    assert.deepEqual(scenesIn('Scène 10 et 12 : trop long'), ['10', '12']);
    assert.deepEqual(scenesIn('Сцена 4 затянута'), ['4']);
    assert.deepEqual(pagesIn('S. 3: zu kalt. Seite 12 unten: schön.'), ['3', '12 bottom']);
    assert.deepEqual(pagesIn('(p. 22) no. Página 4 to 5, pág. 7'), ['22', '4-5', '7']);
    assert.deepEqual(scenesIn('Scene twenty-three, the finger. Scene twelve. Scene one hundred and four'), [
      ...['23', '12', '104'],
    ]);
    assert.deepEqual(pagesIn('on page thirty, then P13'), ['30', '13']);
    assert.deepEqual(scenesIn('the scene one would expect'), []);
  });

  it('reads how many pages are meant, and no thousands', () => {
    assert.deepEqual(pagesIn('Not sympathetic in the first ten pages.'), ['1-10']);
    assert.deepEqual(pagesIn('the opening 5 pages'), ['1-5']);
    assert.deepEqual(scenesIn('Daffodils (10,000 of them?)'), []);
    assert.deepEqual(scenesIn('the sovereign (6, 10, 12)'), ['6?', '10?', '12?']);
  });

  it('reads a number that opens a note', () => {
    const leads = (text: string) =>
      referencesOf(text).scenes.map(({ from, to, leads: is }) => [from, to, is]);
    assert.deepEqual(leads('12A - omit'), [['12A', '12A', true]]);
    assert.deepEqual(leads('14 to 16 \u2013 combine'), [['14', '16', true]]);
    assert.deepEqual(leads('20/21: great'), [
      ['20', '20', true],
      ['21', '21', true],
    ]);
    assert.deepEqual(leads('3/16/2026 - the call'), []);
    assert.deepEqual(leads('12 - as in scene 4'), [['4', '4', undefined]]);
  });
});
