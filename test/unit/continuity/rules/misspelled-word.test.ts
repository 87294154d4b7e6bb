import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'misspelled-word';
const words = 'the umbrella stands here now and rain falls hello there on board it was good to see you'.split(
  ' ',
);

describe('rule misspelled-word', () => {
  it('finds words that nobody knows, and the one that was meant', () => {
    assertDrawing(
      id,
      `
      The umbrela stands here now, and rain falls.
          ^^^^^^^ likely

      MARIA
      Zzgrt it was good to see you.
      ^^^^^ unknown
      `,
      { words },
    );
  });

  it('writes the suggestion with the capital of the word', () => {
    const script = 'Umbrela here now. The rain falls and falls.\n';
    assert.equal(fixedScript(id, script, { words }), script.replace('Umbrela', 'Umbrella'));
  });

  it('is silent about names, places, tags and the show file', () => {
    assertDrawing(
      id,
      `INT. QUORP ROOM - DAY

Now zelda stands here. The quorp falls on it. [[prop: vrontle]] The vrontle was good, and the glimm here.

ZELDA
Hello there, it was good to see you, and rain.
`,
      { words, show: '{"dictionary": ["glimm"]}' },
    );
  });

  it('is silent about capitals, codes, addresses and drawn-out sounds', () => {
    assertDrawing(
      id,
      'The Xandrian falls. KRAKOOM and rain. Now a4b, xq@zz.com, x_yzw and nooooo. It was good to see you there.\n',
      { words },
    );
  });

  it('is silent about a word that is used again and again', () => {
    assertDrawing(id, `${'The rain falls on the drumf here now. '.repeat(3)}\n`, { words });
  });

  it('is silent in another language', () => {
    assertDrawing(id, 'Der Regen trommelt auf das Dach und niemand kommt.\n', { words });
  });

  it('is silent without a dictionary', () => {
    assertDrawing(id, 'The umbrela stands here.\n');
  });
});
