import * as assert from 'node:assert/strict';
import { mergeNotes } from '../../../server/src/core/assistant/mergeNotes';
import type { SourceNote } from '../../../server/src/core/assistant/sourceNote';

const note = (id: string, text: string, sceneOrdinal = 1): SourceNote => ({
  id,
  text,
  sceneOrdinal,
  file: 'a.fountain',
  line: 1,
});

/** Which notes came together: `a+b c`. */
function merged(...notes: readonly SourceNote[]): string {
  return mergeNotes(notes)
    .map(({ sources }) => sources.map(({ id }) => id).join('+'))
    .join(' ');
}

describe('notes that say the same', () => {
  it('come together word for word, whatever the marks and capitals', () => {
    assert.equal(merged(note('a', 'Clear the song rights.'), note('b', 'clear the SONG rights!')), 'a+b');
  });

  it('come together when nearly all of the words are shared', () => {
    const a = note('a', 'The kitchen scene drags before Marta finds the letter');
    const b = note('b', 'I think the kitchen scene drags a bit before Marta finds that letter.');
    assert.equal(merged(a, b), 'a+b');
  });

  it('stay apart when one says the opposite', () => {
    const a = note('a', 'Keep the hug at the end of the ferry scene.');
    const b = note('b', "Don't keep the hug at the end of the ferry scene.");
    assert.equal(merged(a, b), 'a b');
  });

  it('stay apart when they name other numbers', () => {
    assert.equal(
      merged(note('a', 'Move the bar fight to scene 12'), note('b', 'Move the bar fight to scene 14')),
      'a b',
    );
  });

  it('stay apart in other scenes when only their place tells what they mean', () => {
    assert.equal(merged(note('a', 'Trim this.', 1), note('b', 'Trim this.', 2)), 'a b');
    assert.equal(merged(note('a', 'Trim this.', 1), note('b', 'Trim this.', 1)), 'a+b');
  });

  it('come together across scenes when they name their subject', () => {
    const text = 'Clear the rights for the accordion song.';
    assert.equal(merged(note('a', text, 1), note('b', text, 9)), 'a+b');
  });

  it('keep the first wording and the order', () => {
    const all = mergeNotes([
      note('a', 'One thing entirely.'),
      note('b', 'Clear song rights!'),
      note('c', 'Clear song rights'),
    ]);
    assert.deepEqual(
      all.map(({ id, text }) => [id, text]),
      [
        ['a', 'One thing entirely.'],
        ['b', 'Clear song rights!'],
      ],
    );
  });

  it('lose nothing, whatever they hold', () => {
    const odd = ['', '?', '…', '🎬', 'a', 'A', '\u0000', 'the the the'].map((text, index) =>
      note(`n${index}`, text),
    );
    const sources = mergeNotes(odd).flatMap((each) => each.sources);
    assert.deepEqual(sources.map(({ id }) => id).sort(), odd.map(({ id }) => id).sort());
  });

  it('are found among thousands in a moment', () => {
    const notes = Array.from({ length: 4000 }, (_, index) =>
      note(`n${index}`, `Beat ${index % 2000} in the kitchen wants a clearer reason for Marta`, index),
    );
    const started = performance.now();
    assert.equal(mergeNotes(notes).length, 2000);
    assert.ok(performance.now() - started < 8000);
  });

  it('keeps short notes apart that stand under different headings or beside different lines', () => {
    const note = (id: string, more: object) => ({ id, file: 'a.md', line: 1, text: 'Too long.', ...more });
    const count = (a: object, b: object) => mergeNotes([note('a', a), note('b', b)]).length;
    assert.equal(count({ headings: ['Page 2'] }, { headings: ['Page 9'] }), 2);
    assert.equal(count({ about: 'She sighs.' }, { about: 'He sighs.' }), 2);
    assert.equal(count({ headings: ['Page 2'] }, { headings: ['Page 2'] }), 1);
  });
});
