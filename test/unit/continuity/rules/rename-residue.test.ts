import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';

const id = 'rename-residue';
const scene = (name: string) =>
  `INT. BAR - DAY\n\n${name}\nI seem to have lost an umbrella.\n\n${name}\nIt is black, with a cherry handle.\n`;
const around = { published: `${scene('ABERNATHY')}\nEMMETT ABERNATHY waits.\n` };

describe('rule rename-residue', () => {
  it('finds the old name in action, dialogue, headings and capitals', () => {
    assertDrawing(
      id,
      `${scene('HASKELL')}
Abernathy's hat.
^^^^^^^^^ left

NORA
Ask ABERNATHY.
    ^^^^^^^^^ left

INT. ABERNATHY HOUSE - DAY
     ^^^^^^^^^ left
`,
      around,
    );
  });

  it('writes the new name as the old one was written, and shows who has it', () => {
    const script = `${scene('HASKELL')}\nThe hat of Abernathy.\n`;
    assert.equal(fixedScript(id, script, around), `${scene('HASKELL')}\nThe hat of Haskell.\n`);
    assert.deepEqual(evidenceOf(id, script, around), [{ message: 'now', words: 'HASKELL' }]);
  });

  it('is silent about notes', () => {
    assertDrawing(id, `${scene('HASKELL')}\nRain. [[was Abernathy]]\n`, around);
  });

  it('is silent about a part that was cut, and is spoken of', () => {
    assertDrawing(id, 'INT. BAR - DAY\n\nNORA\nAbernathy never came back here.\n', around);
  });

  it('is silent about lines that somebody took over who was there before', () => {
    const published = `${around.published}\nNORA\nHow do you do?\n`;
    assertDrawing(id, `${scene('NORA')}\nAbernathy waits.\n`, { published });
  });

  it('is silent about a name that the show file still knows, and about one that somebody has', () => {
    assertDrawing(id, `${scene('HASKELL')}\nAbernathy waits.\n`, {
      ...around,
      show: '{"characters": {"HASKELL": {"aliases": ["ABERNATHY"]}}}',
    });
    assertDrawing(id, `${scene('HASKELL')}\nABERNATHY\nHello.\n`, around);
  });

  it('is silent about an ordinary word', () => {
    const published = scene('COOK');
    assertDrawing(id, `${scene('HASKELL')}\nCook waits. They cook.\n`, { published });
  });

  it('is silent about a word that the script writes in small letters too', () => {
    assertDrawing(id, `${scene('HASKELL')}\nOne waits. ACT ONE. They have one.\n`, {
      published: scene('ONE'),
    });
  });

  it('is silent without a published draft', () => {
    assertDrawing(id, `${scene('HASKELL')}\nAbernathy waits.\n`);
  });
});
