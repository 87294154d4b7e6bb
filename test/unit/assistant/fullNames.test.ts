import assert from 'node:assert/strict';
import { withFullNames } from '../../../server/src/core/assistant/fullNames';
import { summarizeNotes } from '../../../server/src/core/assistant/summarizeNotes';

const named = (...authors: readonly (string | undefined)[]) =>
  withFullNames(authors.map((author) => ({ ...(author !== undefined && { author }) }))).map(
    ({ author }) => author,
  );

describe('one name for one person', () => {
  it('is the longest that fits, in small letters where somebody wrote it so', () => {
    assert.deepEqual(named('MARGE', 'Marge Kessler', undefined), [
      'Marge Kessler',
      'Marge Kessler',
      undefined,
    ]);
    assert.deepEqual(named('MARGE', 'Marge', 'DEVON'), ['Marge', 'Marge', 'DEVON']);
  });

  it('is left alone where two may be meant', () => {
    assert.deepEqual(named('Ana', 'Ana Perez', 'Ana Kern'), ['Ana', 'Ana Perez', 'Ana Kern']);
    assert.deepEqual(named('Mar', 'Marge Kessler'), ['Mar', 'Marge Kessler']);
  });

  it('does not make one person two who agree', () => {
    const note = (id: string, author: string) => ({
      id,
      author,
      file: `${id}.md`,
      line: 1,
      text: 'Trim the bar scene by a page.',
    });
    const { people, counts } = summarizeNotes([note('a', 'MARGE'), note('b', 'Marge Kessler')]);
    assert.deepEqual(
      people.map(({ author }) => author),
      ['Marge Kessler'],
    );
    assert.equal(counts.people, 1);
  });
});

describe('what notes in other languages ask for, in a summary', () => {
  it('is to do, or a question', () => {
    const ask = (text: string) =>
      summarizeNotes([{ id: 'a', file: 'a.md', line: 1, text }]).notes[0]?.ask.kind;
    assert.equal(ask('Die Bar ist zu lang, bitte kürzen.'), 'action');
    assert.equal(ask('Il manque une scène avant la fin.'), 'action');
    assert.equal(ask('Wie kommt er an die Schlüssel?'), 'question');
    assert.equal(ask('La scène est très drôle.'), 'remark');
  });
});
