import assert from 'node:assert/strict';
import { readNotes } from '../../../server/src/notes/readNotes';

const paragraph = (type: string, text: string, more = '') =>
  `<Paragraph Type="${type}"${more}><Text>${text}</Text></Paragraph>`;
const noteOf = (attributes: string, text: string) =>
  `<ScriptNote ${attributes}><Paragraph><Text>${text}</Text></Paragraph></ScriptNote>`;

const fdx = (content: string, notes: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="5"><Content>${content}</Content><ScriptNotes>${notes}</ScriptNotes></FinalDraft>`,
  );

/** Paragraphs start at 0, 15, 20 and 36. */
const content = [
  paragraph('Scene Heading', 'INT. LAB - DAY', ' Number="12A"'),
  paragraph('Action', 'Hum.'),
  paragraph('Scene Heading', 'EXT. YARD - DAY'),
  paragraph('Action', 'Go <Text>now</Text>.').replace(
    '<Text>now</Text>',
    '</Text><Text Style="Bold">now</Text><Text>',
  ),
].join('');

describe('Final Draft files', () => {
  it('give script notes with who, when, the words they mark and their scene', async () => {
    const { notes } = await readNotes(
      'a.fdx',
      fdx(
        content,
        noteOf(
          'Range="15,19" WriterName=" Ren&#233;e " DateTime="2026-03-16T09:00:00" Type="Sound"',
          'Too loud. Also cut the hum in 3.',
        ) + noteOf('Range="39,42"', 'Why now?'),
      ),
    );
    assert.deepEqual(
      notes.map(({ id, file, ...rest }) => rest),
      [
        {
          author: 'Renée',
          date: '2026-03-16',
          about: 'Hum.',
          headings: ['Sound'],
          text: 'Too loud.',
          line: 2,
          sceneHeading: 'INT. LAB - DAY',
          sceneOrdinal: 1,
          sceneNumber: '12A',
        },
        {
          author: 'Renée',
          date: '2026-03-16',
          about: 'Hum.',
          headings: ['Sound'],
          text: 'Also cut the hum in 3.',
          line: 2,
          sceneHeading: 'INT. LAB - DAY',
          sceneOrdinal: 1,
          sceneNumber: '12A',
        },
        { about: 'now', text: 'Why now?', line: 4, sceneHeading: 'EXT. YARD - DAY', sceneOrdinal: 2 },
      ],
    );
  });

  it('count two for a block within a paragraph, and nothing of its text', async () => {
    const dual = `<Paragraph Type="General"><DualDialogue>${paragraph('Character', 'MARA')}${paragraph('Dialogue', 'Yes.')}</DualDialogue></Paragraph>`;
    const { notes } = await readNotes(
      'a.fdx',
      fdx(
        paragraph('Action', 'Hum.') + dual + paragraph('Action', 'Go.'),
        noteOf('Range="8,11"', 'Who goes?'),
      ),
    );
    assert.deepEqual(
      notes.map(({ about, line }) => [about, line]),
      [['Go.', 3]],
    );
  });

  it('give the notes that older files keep within a paragraph, and those about the whole script', async () => {
    const older = paragraph('Action', 'Hum.').replace(
      '<Text>',
      `${noteOf('Author="Dana"', 'Too loud.')}<Text>`,
    );
    const { notes } = await readNotes(
      'a.fdx',
      fdx(content + older, noteOf('Type="General"', 'The whole second act is slow.')),
    );
    assert.deepEqual(
      notes.map(({ text, author, line, sceneOrdinal }) => [text, author, line, sceneOrdinal]),
      [
        ['The whole second act is slow.', undefined, 1, undefined],
        ['Too loud.', 'Dana', 5, 2],
      ],
    );
  });
});
