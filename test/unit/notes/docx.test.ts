import assert from 'node:assert/strict';
import { readNotes } from '../../../server/src/notes/readNotes';
import { commented, docxOf, run } from '../../support/docxWriter';
import { zipOf } from '../../support/zipWriter';

const read = (bytes: Uint8Array) => readNotes('notes.docx', bytes);
const dana = { author: 'Dana Perez', date: '2026-03-16T10:00:00Z' };

describe('Word documents', () => {
  it('give headings, lists and tables, and a paragraph as its single notes', async () => {
    const { notes, problem } = await read(
      docxOf([
        { text: 'The bar', style: 'berschrift1' },
        { text: 'Cut the dog.', list: 0 },
        { text: 'Not the cat.', list: 1 },
        { text: 'Trim the song. Can Nora be warmer in scene 4?' },
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Scene</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>The clock is wrong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ]),
    );
    assert.equal(problem, undefined);
    assert.deepEqual(
      notes.map(({ text, headings, line }) => [line, text, headings]),
      [
        [3, 'Cut the dog.', ['The bar']],
        [4, 'Not the cat.', ['The bar', 'Cut the dog.']],
        [6, 'Trim the song.', ['The bar']],
        [6, 'Can Nora be warmer in scene 4?', ['The bar']],
        [9, 'The clock is wrong', ['The bar', 'Scene 12']],
      ],
    );
  });

  it('give comments with who, when, what they mark and whether they are resolved', async () => {
    const { notes } = await read(
      docxOf(
        [
          { text: 'INT. BAR - DAY' },
          { runs: `${run('He ')}${commented(0, 'lifts the case')}${run('.')}` },
          { runs: commented(1, 'Rain.') },
        ],
        [
          { ...dana, text: 'It looks empty. Also cut the rain.' },
          { ...dana, author: 'Omar', text: 'Why rain?', isDone: true },
        ],
      ),
    );
    const pinned = notes.filter(({ author }) => author !== undefined);
    assert.deepEqual(
      pinned.map(({ text, author, date, about, isDone, line }) => [line, text, author, date, about, isDone]),
      [
        [3, 'It looks empty.', 'Dana Perez', '2026-03-16', 'lifts the case', undefined],
        [3, 'Also cut the rain.', 'Dana Perez', '2026-03-16', 'lifts the case', undefined],
        [5, 'Why rain?', 'Omar', '2026-03-16', 'Rain.', true],
      ],
    );
  });

  it('of a script give the comments alone', async () => {
    const script = [
      'INT. BAR - DAY',
      'NORA',
      'No, thanks.',
      'PIKE',
      'Yes, though.',
      'NORA',
      'Why?',
      'PIKE',
      'So.',
      'EXT. DOCK - DAY',
      'Rain falls.',
    ];
    const body = [...script.map((text) => ({ text })), { runs: commented(0, 'It stops.') }];
    const { notes } = await read(docxOf(body, [{ ...dana, text: 'Too soon.' }]));
    assert.deepEqual(
      notes.map(({ text, about }) => [text, about]),
      [['Too soon.', 'It stops.']],
    );
    assert.match(
      (await read(docxOf(script.map((text) => ({ text }))))).problem ?? '',
      /script without notes/,
    );
  });

  it('are read with every tracked change accepted', async () => {
    const runs = `${run('Cut the ')}<w:del><w:r><w:delText>cat</w:delText></w:r></w:del><w:ins>${run('dog')}</w:ins>${run('.')}`;
    assert.deepEqual(
      (await read(docxOf([{ runs }]))).notes.map(({ text }) => text),
      ['Cut the dog.'],
    );
  });

  it('that unpack to far too much are not unpacked', async () => {
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(40 * 1024 * 1024, ' ') });
    assert.ok(bomb.length < 100_000);
    assert.match((await read(bomb)).problem ?? '', /unpacks to far more/);
  });

  it('have no entities of their own, and nothing is fetched for them', async () => {
    const grow =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]><d>&b;&c;</d>';
    assert.match((await read(zipOf({ 'word/document.xml': grow }))).problem ?? '', /damaged/);
  });

  it('that are cut off, or nested without end, are said to be damaged', async () => {
    const whole = docxOf([{ text: 'Cut the dog.' }]);
    for (let size = 4; size < whole.length; size += 97) {
      assert.match((await read(whole.subarray(0, size))).problem ?? '', /damaged/);
    }
    const deep = zipOf({ 'word/document.xml': '<a>'.repeat(100_000) });
    assert.match((await read(deep)).problem ?? '', /damaged/);
  });
});
