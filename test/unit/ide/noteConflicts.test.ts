import * as assert from 'node:assert/strict';
import { noteConflicts } from '../../../server/src/ide/noteConflicts';
import { documentOf } from '../../support/scriptDocument';

const script = documentOf(
  'INT. GARAGE - NIGHT\n\nIVO\nThe engine is cold.\n\nEXT. YARD - NIGHT\n\nPetra kisses the statue.\n\nINT. BAR - DAY\n\nNobody.\n',
);
const notes = [
  { id: 'a', author: 'Ada', text: 'Cut the statue in the yard.', file: 'call.md', line: 3 },
  { id: 'b', author: 'Bo', text: 'Keep the statue in the yard.', file: 'call.md', line: 9 },
  { id: 'c', author: 'Cy', text: 'The bar is too bright.', file: 'call.md', line: 12 },
];

describe('notes that contradict each other', () => {
  it('are shown with who said what, and where', () => {
    const [conflict, ...more] = noteConflicts(script, notes);
    assert.ok(conflict);
    assert.equal(more.length, 0);
    assert.deepEqual(
      conflict.sides.map(({ source }) => [source.author, source.line]),
      [
        ['Ada', 3],
        ['Bo', 9],
      ],
    );
    for (const { source, quote } of conflict.sides) assert.ok(source.text.includes(quote));
  });

  it('are none where nobody disagrees', () => {
    assert.deepEqual(noteConflicts(script, notes.slice(1)), []);
  });
});
