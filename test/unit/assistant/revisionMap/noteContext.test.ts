import assert from 'node:assert/strict';
import { contextOf } from '../../../../server/src/core/assistant/revisionMap/noteContext';
import { placeNote, placingIndex } from '../../../../server/src/core/assistant/revisionMap/place';
import type { SourceNote } from '../../../../server/src/core/assistant/sourceNote';
import { paginate } from '../../../../server/src/core/pagination/pagination';
import { resolve } from '../../../../server/src/core/screenplay/resolve';
import { parse } from '../../../../server/src/core/syntax/parse';

const script = `Title: The Ferry Bell

# Act One

INT. MILL - DAY

ADA (40) lifts a sack onto the scales. The needle trembles.

EXT. FERRY - NIGHT

PETER (12) rings the bell. Nobody comes.

# Act Two

INT. TOWN HALL - NIGHT

ADA
Sawdust and pride.

===

EXT. FERRY - NIGHT

The bell hangs still.
`;
const screenplay = resolve(parse(script));
const index = placingIndex(screenplay, paginate(screenplay.tree).pages);

function ordinals(text: string, more: Partial<SourceNote> = {}): readonly number[] {
  return placeNote({ id: 'n', text, file: 'notes.md', line: 1, ...more }, index)
    .scenes.map(({ ordinal }) => ordinal)
    .sort();
}

describe('what stands around a note', () => {
  it('places it: a scene, a page, an act, a heading of the script', () => {
    assert.deepEqual(ordinals('Too long.'), []);
    assert.deepEqual(ordinals('Too long.', { headings: ['Notes', 'Scene 3'] }), [3]);
    assert.deepEqual(ordinals('Too long.', { headings: ['Page 2'] }), [4]);
    assert.deepEqual(ordinals('Too long.', { headings: ['ACT TWO'] }), [3, 4]);
    assert.deepEqual(ordinals('Too long.', { headings: ['3. INT. TOWN HALL - NIGHT:'] }), [3]);
    assert.deepEqual(ordinals('Too long.', { headings: ['EXT. FERRY - NIGHT'] }), [2, 4]);
  });

  it('is read from the nearest heading that points, and both columns of a table', () => {
    assert.deepEqual(ordinals('Too long.', { headings: ['Act Two', 'Scene 1', 'Pace'] }), [1]);
    const row = contextOf(
      { id: 'n', text: 'Too long.', file: 'f', line: 1, headings: ['Scene 3', 'Page 1'] },
      new Set(),
    );
    assert.deepEqual(
      [row.references.scenes, row.references.pages].map(([one]) => one?.from),
      ['3', '1'],
    );
  });

  it('gives way to what the note says itself', () => {
    assert.deepEqual(ordinals('Scene 1 is too long.', { headings: ['Scene 3'] }), [1]);
    assert.deepEqual(ordinals('Overall too long.', { headings: ['Scene 3'] }), []);
  });

  it('is what a comment is pinned to, and what an answer replies to', () => {
    assert.equal(ordinals('Too soon.', { about: 'The needle trembles.' })[0], 1);
    assert.equal(ordinals('Will do.', { about: 'Can we trim scene 3?' })[0], 3);
    assert.equal(ordinals('He does, in the next draft.', { about: 'Peter needs a mother.' })[0], 2);
  });

  it('may be whom the notes below are about, but neither the title nor who speaks', () => {
    assert.deepEqual(ordinals('Needs a mother.', { headings: ['Peter'] }), [2]);
    assert.deepEqual(ordinals('Needs a mother.', { headings: ['Peter'], author: 'Peter' }), []);
    assert.deepEqual(ordinals('Needs a mother.', { headings: ['The Ferry Bell, notes'] }), []);
  });

  it('counts for less than what a note says of itself', () => {
    assert.equal(
      ordinals('The scales in the mill must not tremble.', { about: 'Nobody comes to the ferry.' })[0],
      1,
    );
    assert.deepEqual(ordinals('Page 2 is slow.', { headings: ['The mill'] }), [4]);
  });
});
