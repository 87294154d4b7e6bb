import assert from 'node:assert/strict';
import { CancelledError } from '../../../server/src/core/text/cancellation';
import { readNotes } from '../../../server/src/notes/readNotes';
import { pdfReaderPath } from '../../support/pdfReader';
import { column, pdfOf } from '../../support/pdfWriter';

describe('PDF files', () => {
  let program = '';
  before(async function () {
    this.timeout(120_000);
    program = await pdfReaderPath();
  });
  const read = (bytes: Uint8Array, more = {}) => readNotes('notes.pdf', bytes, { program, ...more });

  it('give their text line by line, paragraphs and pages kept', async () => {
    const { notes, problem } = await read(
      pdfOf([
        {
          lines: [
            ...column([
              'The dog in scene 3 does not help the story and costs a day, so',
              'please cut it.',
              '',
              'Nora is too cold in the first act.',
            ]),
            { text: '1', x: 300, y: 40 },
          ],
        },
        { lines: [...column(['- The clock', '- The horn']), { text: '2', x: 300, y: 40 }] },
      ]),
    );
    assert.equal(problem, undefined);
    assert.deepEqual(
      notes.map(({ page, line, text }) => [page, line, text]),
      [
        [1, 1, 'The dog in scene 3 does not help the story and costs a day, so please cut it.'],
        [1, 4, 'Nora is too cold in the first act.'],
        [2, 5, 'The clock'],
        [2, 6, 'The horn'],
      ],
    );
  });

  it('give comments with who, when, the page and the words they mark', async () => {
    const script = [
      'INT. BAR - DAY',
      '',
      'NORA',
      'No, thanks.',
      '',
      'PIKE',
      'Yes, though.',
      '',
      'NORA',
      'Why?',
      '',
      'PIKE',
      'So.',
      '',
      'EXT. DOCK - DAY',
      '',
      'Rain falls.',
    ];
    const { notes } = await read(
      pdfOf([
        {
          lines: column(script),
          notes: [
            {
              subtype: 'Highlight',
              rect: [72, 674, 140, 688],
              text: 'Too soon. Also cut the rain in scene 2.',
              author: 'Dana',
              date: 'D:20260316101500Z',
            },
            { subtype: 'Text', rect: [500, 486, 520, 500], text: 'Wetter.' },
            { subtype: 'Link', rect: [0, 0, 9, 9], text: 'no note' },
          ],
        },
      ]),
    );
    assert.deepEqual(
      notes.map(({ text, author, date, page }) => [text, author, date, page]),
      [
        ['Too soon.', 'Dana', '2026-03-16', 1],
        ['Also cut the rain in scene 2.', 'Dana', '2026-03-16', 1],
        ['Wetter.', undefined, undefined, 1],
      ],
    );
    assert.match(notes[0]?.about ?? '', /No, thanks/);
  });

  it('without text are said to be pictures, damaged ones to be damaged', async () => {
    assert.match((await read(pdfOf([{ lines: [] }]))).problem ?? '', /pictures of pages and no text/);
    assert.match((await read(Buffer.from('%PDF-1.7\nnothing of the kind'))).problem ?? '', /damaged/);
    const whole = pdfOf([{ lines: column(['Cut the dog.']) }]);
    for (const size of [20, 200, 400]) {
      const { notes, problem } = await read(whole.subarray(0, size));
      assert.ok(notes.length === 0 && problem !== undefined);
    }
  });

  it('that lead around in circles are ended', async () => {
    const circle =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 900000>>endobj\ntrailer<</Root 1 0 R>>\n';
    const { notes, problem } = await read(Buffer.from(circle), { limit: 8000 });
    assert.deepEqual(notes, []);
    assert.ok(problem);
  });

  it('are given up when they take too long, and when nobody wants them any more', async () => {
    const pages = Array.from({ length: 60 }, () => ({
      lines: column(Array(40).fill('Cut the dog in scene 3, please.')),
    }));
    assert.match((await read(pdfOf(pages), { limit: 1 })).problem ?? '', /too long to read/);
    const stop = new AbortController();
    const reading = read(pdfOf(pages), { signal: stop.signal });
    stop.abort();
    await assert.rejects(reading, CancelledError);
  });
}).timeout(60_000);
