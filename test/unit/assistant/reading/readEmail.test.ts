import assert from 'node:assert/strict';
import { personOf } from '../../../../server/src/core/assistant/reading/readEmail';
import { readNotesText } from '../../../../server/src/core/assistant/reading/readNotesText';

const head =
  'From: "Dana Perez" <dana@example.org>\nTo: room@example.org\nDate: Tue, 17 Mar 2026 09:12:44 +0100\nSubject: Re: Fwd: Blue draft\n';
const read = (text: string) => readNotesText(text, 'mail.txt');
const brief = (text: string) => read(text).map(({ author, text: words }) => [author, words]);

describe('mails', () => {
  it('give who wrote them, when, and the subject; greeting and signature are no notes', () => {
    const notes = read(
      `${head}\nHi all,\n\nCut the dog in scene 3.\n\nBest,\nDana\nProducer, Nowhere Pictures\n`,
    );
    assert.deepEqual(
      notes.map(({ id, file, ...rest }) => rest),
      [
        {
          author: 'Dana Perez',
          date: '2026-03-17',
          headings: ['Blue draft'],
          text: 'Cut the dog in scene 3.',
          line: 8,
        },
      ],
    );
  });

  it('say once what a reply quotes, as by whoever wrote it', () => {
    const quoted =
      'On Mon, 16 Mar 2026 at 18:02, Omar Idris <omar@example.org> wrote:\n> Please lose the dog.\n>\n> -- \n> Omar\n';
    assert.deepEqual(brief(`${head}\nAgreed about the dog.\n\n${quoted}`), [
      ['Dana Perez', 'Agreed about the dog.'],
      ['Omar Idris', 'Please lose the dog.'],
    ]);
    const original =
      'From: Omar Idris <omar@example.org>\nSent: Monday, March 16, 2026 6:02 PM\nSubject: Blue draft\n\nPlease lose the dog.\n';
    const thread = read(
      `${head}\nAgreed about the dog.\n\n${quoted}\n-----Original Message-----\n${original}`,
    );
    assert.deepEqual(
      thread.map(({ author, date, text }) => [author, date, text]),
      [
        ['Dana Perez', '2026-03-17', 'Agreed about the dog.'],
        ['Omar Idris', '2026-03-16', 'Please lose the dog.'],
      ],
    );
  });

  it('keep a line that is answered as what the answer is about', () => {
    const notes = read(
      `${head}\n> The case is empty in scene 3.\nIt needs onions.\n\n> And the clock?\nMake it ten past.\n`,
    );
    assert.deepEqual(
      notes.map(({ text, about }) => [text, about]),
      [
        ['It needs onions.', 'The case is empty in scene 3.'],
        ['Make it ten past.', 'And the clock?'],
      ],
    );
  });

  it('are read in other languages', () => {
    const german =
      'Von: Ina Kern <ina@example.org>\nGesendet: Montag, 16. März 2026 18:02\nBetreff: AW: Fassung 3\n\nHallo zusammen,\n\ndie Bar bitte kürzen. Warum singt er in Szene 4?\n\nViele Grüße\nIna\n';
    assert.deepEqual(
      read(german).map(({ author, date, headings, text }) => [author, date, headings, text]),
      [
        ['Ina Kern', '2026-03-16', ['Fassung 3'], 'die Bar bitte kürzen.'],
        ['Ina Kern', '2026-03-16', ['Fassung 3'], 'Warum singt er in Szene 4?'],
      ],
    );
  });

  it('end with a name alone, or the mark of a device, without a note of it', () => {
    assert.deepEqual(brief(`${head}\nCut the dog.\n\nDana\n`), [['Dana Perez', 'Cut the dog.']]);
    assert.deepEqual(brief(`${head}\nCut the dog.\n\nSent from my phone\n`), [
      ['Dana Perez', 'Cut the dog.'],
    ]);
  });

  it('take a name from an address where there is none', () => {
    assert.deepEqual(
      ['Dana <d@x.org>', '<d.perez@x.org>', 'd@x.org', '"Perez, Dana" <d@x.org>', ''].map(personOf),
      ['Dana', 'd.perez', 'd', 'Perez, Dana', undefined],
    );
  });
});
