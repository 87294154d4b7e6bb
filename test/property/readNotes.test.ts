import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNotesText } from '../../server/src/core/assistant/reading/readNotesText';
import { straightenMarks } from '../../server/src/core/assistant/words';

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
    .replace(/[\s>]+/g, '')
    .replace(/<[^<>]*>/g, '');

describe('reading notes', () => {
  it('finds notes in any text whose words stand there, at their line', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        for (const note of readNotesText(source, 'x.md')) {
          assert.ok(note.line >= 1 && note.line <= lines.length);
          const first = bare(note.text.slice(0, 1));
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
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text, whatever it repeats', () => {
    for (const piece of [...pieces, 'a: ', '. ', '? ', '1:00 ', '<v ', 'A B ', '* ', '-', '|', ' ', '"']) {
      const begin = performance.now();
      readNotesText(`${piece.repeat(200_000 / piece.length)}x`, 'x.md');
      assert.ok(performance.now() - begin < 10_000, piece);
    }
  });
});
