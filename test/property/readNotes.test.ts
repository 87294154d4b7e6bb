import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotesText } from '../../server/src/core/assistant/reading/readNotesText';
import { straightenMarks } from '../../server/src/core/text/straightenMarks';
import { readNotes } from '../../server/src/notes/readNotes';
import { commented, docxOf } from '../support/docxWriter';

/** Pieces that mean something to some reader, in any order. */
const pieces = [
  '# Bar',
  '- ',
  '1. ',
  '[x] ',
  '> ',
  '>> ',
  '| a | b |',
  '|---|---|',
  'DIR: ',
  '**Ana:** ',
  'Omar: ',
  '[00:12:03] ',
  'WEBVTT',
  '00:00:01.000 --> 00:00:04.000',
  '<v Ana>',
  'From: Ana <a@x.org>',
  'Date: 2026-03-16',
  'Subject: Re: x',
  'On Mon, Ana wrote:',
  '-- ',
  'Cut the bar. ',
  'Why? ',
  'It is too long. ',
  '(done)',
  'TODO ',
  '"Sorry. ',
  '---',
  '```',
  '\f',
  '\t',
  '  ',
  '\n',
  '\n',
  '\r\n',
  '。',
  'é',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** Without the marks that may stand between two lines of one note. */
const bare = (words: string) =>
  straightenMarks(words)
    .replace(/<[^<>]*>/g, '')
    .replace(/[\s>]+/g, '');

describe('reading notes', function () {
  this.timeout(60_000);

  it('finds notes in any text whose words stand there, at their line', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        for (const note of readNotesText(source, 'x.md')) {
          assert.ok(note.line >= 1 && note.line <= lines.length);
          const first = bare(note.text).slice(0, 1);
          assert.ok(
            first === '' || bare(lines[note.line - 1] ?? '').includes(first),
            `${note.line}: ${note.text}`,
          );
          const from = bare(
            lines
              .slice(note.line - 1)
              .join('\n')
              .replaceAll('\f', ''),
          );
          assert.ok(from.includes(bare(note.text)), `${note.line}: ${note.text}`);
        }
      }),
      { seed: 20_261_125, numRuns: 3000 },
    );
  });

  it('gives an answer to any bytes, and to any damage of a real file', async () => {
    const docx = docxOf(
      [{ text: 'Cut the dog.' }, { runs: commented(0, 'Rain.') }],
      [{ author: 'Dana', date: '2026-03-16T10:00:00Z', text: 'Why?' }],
    );
    const fdx = Buffer.from(
      '<FinalDraft><Content><Paragraph Type="Action"><Text>Hum.</Text></Paragraph></Content><ScriptNotes><ScriptNote Range="0,4"><Paragraph><Text>n</Text></Paragraph></ScriptNote></ScriptNotes></FinalDraft>',
    );
    const mail = Buffer.from(
      'From: a@x.org\r\nSubject: =?UTF-8?Q?x?=\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nCut it.\r\n--a--',
    );
    const damage = fc.record({
      of: fc.constantFrom(docx, fdx, mail),
      at: fc.nat(),
      bytes: fc.uint8Array({ maxLength: 8 }),
      cut: fc.nat(40),
    });
    const damaged = damage.map(({ of, at, bytes, cut }) => {
      const place = at % of.length;
      return Buffer.concat([of.subarray(0, place), bytes, of.subarray(place + cut)]);
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(damaged, fc.uint8Array({ maxLength: 400 })),
        fc.constantFrom('a.md', 'a.eml', 'a.docx', 'a.fdx', 'a.fountain'),
        async (bytes, file) => {
          if (Buffer.from(bytes).includes('%PDF-')) return;
          const { notes, problem } = await readNotes(file, bytes);
          assert.ok(notes.length > 0 || (problem ?? '').length > 10);
          assert.ok(notes.every(({ line, text: words }) => line >= 1 && words !== ''));
        },
      ),
      { seed: 20_261_125, numRuns: 1500 },
    );
  });

  it('takes time in proportion to the text, whatever it repeats', () => {
    for (const piece of [
      ...pieces,
      'a: ',
      '. ',
      '? ',
      '1:00 ',
      '<v ',
      'A B ',
      '* ',
      '-',
      '|',
      ' ',
      '"',
      'É',
      'é ',
      'Él ',
    ]) {
      const begin = performance.now();
      readNotesText(`${piece.repeat(200_000 / piece.length)}x`, 'x.md');
      assert.ok(performance.now() - begin < 10_000, piece);
    }
  });
});
