import assert from 'node:assert/strict';
import { readNotes } from '../../../server/src/notes/readNotes';
import { zipOf } from '../../support/zipWriter';

const read = (file: string, bytes: string | Uint8Array) => readNotes(file, Buffer.from(bytes));
const texts = async (file: string, bytes: string | Uint8Array) =>
  (await read(file, bytes)).notes.map(({ text }) => text);

describe('notes in files', () => {
  it('are read in whatever encoding they are', async () => {
    const note = '- Inés says “no” too early.';
    const wanted = ['Inés says “no” too early.'];
    const utf16 = Buffer.from(note, 'utf16le');
    assert.deepEqual(await texts('a.md', note), wanted);
    assert.deepEqual(await texts('a.md', `\uFEFF${note}`), wanted);
    assert.deepEqual(await texts('a.md', utf16), wanted);
    assert.deepEqual(await texts('a.md', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])), wanted);
    assert.deepEqual(
      await texts('a.md', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])),
      wanted,
    );
    const windows = Buffer.from('- In\xe9s says \x93no\x94 too early.', 'latin1');
    assert.deepEqual(await texts('a.md', windows), wanted);
  });

  it('have an id each, and the file as it was named', async () => {
    const { notes } = await read('notes/a.md', '- One thing.\n- Another thing.\n');
    assert.deepEqual(
      notes.map(({ id, file, line }) => [id, file, line]),
      [
        ['notes/a.md#1', 'notes/a.md', 1],
        ['notes/a.md#2', 'notes/a.md', 2],
      ],
    );
  });

  it('are those in double brackets where the file is a script, whatever it is called', async () => {
    const script =
      'INT. BAR - DAY\n\nNora waits.\n\nNORA\nNo.\n\nPIKE\nYes. [[PROD: Too soon.]]\n\nNORA\nWhy?\n\nEXT. DOCK - DAY\n\nRain.\n\nPIKE\nSo.\n';
    assert.deepEqual(await texts('a.fountain', script), ['Too soon.']);
    assert.deepEqual(await texts('a.txt', script), ['Too soon.']);
    assert.equal((await read('a.fountain', 'INT. BAR - DAY\n')).problem, 'There are no notes in it.');
  });

  it('are told from scripts though they are filed under scene headings', async () => {
    assert.deepEqual(await texts('a.txt', 'INT. BAR - DAY\n\n- Shorter.\n\nEXT. DOCK - DAY\n\n- Wetter.\n'), [
      'Shorter.',
      'Wetter.',
    ]);
  });

  it('of HTML are what one would see of it', async () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head><body><h2>Bar</h2><ul><li>Too &eacute;arly &amp; long</li><li>Cut it</li></ul><script>no()</script></body></html>';
    assert.deepEqual(await texts('a.html', html), ['Too éarly & long', 'Cut it']);
  });

  it('that cannot be read are said to be so, with what to do', async () => {
    const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['a.txt', '', /empty/],
      ['a.md', '# Nothing\n', /no notes in it/],
      ['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /old Word.*\.docx/],
      ['a.rtf', '{\\rtf1 hello}', /rich text.*\.docx/],
      ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /no kind of file/],
      ['a.docx', 'PK\x03\x04 and then nothing', /damaged/],
      ['a.odt', zipOf({ 'content.xml': '<x/>' }), /another program/],
      ['a.fdx', '<FinalDraft><Content><Paragraph>', /damaged/],
      [
        'a.fdx',
        '<FinalDraft><Content><Paragraph Type="Action"><Text>Rain.</Text></Paragraph></Content></FinalDraft>',
        /script without notes/,
      ],
    ];
    for (const [file, bytes, wanted] of cases) {
      const { notes, problem } = await read(file, bytes);
      assert.deepEqual([notes, wanted.test(problem ?? '')], [[], true], `${file}: ${problem}`);
    }
  });

  it('that are too large are not looked at', async () => {
    const { problem } = await read('a.txt', Buffer.alloc(17 * 1024 * 1024, 'a '));
    assert.match(problem ?? '', /larger than 16 MB/);
  });
});
