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

  it('read a line that is answered, and keep it as what the answer is about', () => {
    const notes = read(
      `${head}\nOn Mon, 16 Mar 2026 at 18:02, Omar Idris <omar@example.org> wrote:\n> Hi Dana,\n>\n> The case is empty in scene 3.\n\nIt needs onions.\n\n> And the clock?\n> Best,\n> Omar\n\nMake it ten past.\n`,
    );
    assert.deepEqual(
      notes.map(({ author, text, about }) => [author, text, about]),
      [
        ['Omar Idris', 'The case is empty in scene 3.', undefined],
        ['Dana Perez', 'It needs onions.', 'The case is empty in scene 3.'],
        ['Omar Idris', 'And the clock?', undefined],
        ['Dana Perez', 'Make it ten past.', 'And the clock?'],
      ],
    );
    assert.deepEqual(brief(`${head}\n> And the clock?\nMake it ten past.\n`), [
      [undefined, 'And the clock?'],
      ['Dana Perez', 'Make it ten past.'],
    ]);
  });

  it('say a part of a note once that is quoted where the thread has the whole note', () => {
    const original =
      '-----Original Message-----\nFrom: Omar Idris <omar@example.org>\nSubject: Blue draft\n\nThe kitchen drags, so please trim a page.\n';
    assert.deepEqual(brief(`${head}\n> so please trim a page.\nI took out half.\n\n${original}`), [
      ['Dana Perez', 'I took out half.'],
      ['Omar Idris', 'The kitchen drags, so please trim a page.'],
    ]);
  });

  it('leave out who signs and what lawyers add, and keep a postscript and a list below thanks', () => {
    const signed =
      'Warmly,\nD.\n\nDana Perez\nSVP, Development | Nowhere Pictures\n12 Ocean Ave, Suite 400 | Harbor City\no: 555-0134 | m: 555-0199\n\nPS. The bell should ring.\n\nCONFIDENTIALITY NOTICE: This e-mail and any attachments are for the intended recipient. If you are not, please delete it.\n';
    assert.deepEqual(brief(`${head}\nHey Omar,\n\nCut the dog.\n\n${signed}`), [
      ['Dana Perez', 'Cut the dog.'],
      ['Dana Perez', 'PS. The bell should ring.'],
    ]);
    assert.deepEqual(brief(`${head}\nThanks!\n\n- Cut the dog\n- Trim the bar\n`), [
      ['Dana Perez', 'Cut the dog'],
      ['Dana Perez', 'Trim the bar'],
    ]);
  });

  it('leave out greetings, praise of the whole, and when to talk', () => {
    const chat =
      'Hope you had a good weekend! Ana and I read the new pages on the plane. Really strong work, you should be proud.\n\nA few thoughts from our side, in no particular order:\n\n1) Cut the dog.\n\nLet me know if Thursday works for a call - I am free after 3pm. Otherwise Friday morning.\n';
    assert.deepEqual(brief(`${head}\nDear Omar and Ana,\n\n${chat}`), [['Dana Perez', 'Cut the dog.']]);
    assert.deepEqual(brief(`${head}\nHi Omar, the bell should ring.\n`), [
      ['Dana Perez', 'Hi Omar, the bell should ring.'],
    ]);
  });

  it('may lack a head, and are told by their greeting', () => {
    const french =
      'Bonjour Omar,\n\nQuelques remarques :\n\np.4 - le sabre est un cliché.\np. 15-16 : trop cher.\nScène 3 : couper.\n\nBien à toi,\nClaire\n';
    assert.deepEqual(brief(french), [
      [undefined, 'p.4 - le sabre est un cliché.'],
      [undefined, 'p. 15-16 : trop cher.'],
      [undefined, 'Scène 3 : couper.'],
    ]);
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
