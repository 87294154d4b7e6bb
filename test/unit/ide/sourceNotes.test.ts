import assert from 'node:assert/strict';
import { sourceNotes } from '../../../server/src/ide/sourceNotes';
import { documentOf } from '../../support/scriptDocument';

const script = documentOf(`[[PROD: Before the first scene.]]

INT. BAR - DAY #12A#

[[DIR 2026-03-10: TODO Shorter.]]

EXT. STREET - NIGHT

Rain. [[Whose rain? (done)]]
`);

describe('the notes of a script as sources', () => {
  const notes = sourceNotes(script, 'pilot.fountain');

  it('know the scene they stand in by ordinal and, where it has one, by number', () => {
    const scenes = notes.map(({ sceneOrdinal, sceneNumber }) => [sceneOrdinal, sceneNumber]);
    assert.deepEqual(scenes, [
      [undefined, undefined],
      [1, '12A'],
      [2, undefined],
    ]);
  });

  it('keep who said it, what it is filed under, and where', () => {
    const [first, second] = notes;
    assert.equal(first?.author, 'PROD');
    assert.deepEqual(
      { ...second, id: undefined },
      {
        id: undefined,
        author: 'DIR',
        date: '2026-03-10',
        tag: 'todo',
        text: 'Shorter.',
        sceneHeading: 'INT. BAR - DAY',
        sceneOrdinal: 1,
        sceneNumber: '12A',
        file: 'pilot.fountain',
        line: 5,
      },
    );
    assert.equal(new Set(notes.map(({ id }) => id)).size, 3);
    assert.deepEqual(
      notes.map(({ isDone }) => isDone),
      [undefined, undefined, true],
    );
  });
});
