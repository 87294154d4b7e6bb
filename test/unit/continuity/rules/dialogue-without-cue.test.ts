import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'dialogue-without-cue';
const before = 'INT. BAR - DAY\n\nMARIA\nHello.\n\n';

describe('rule dialogue-without-cue', () => {
  it('finds a name with an empty line under it', () => {
    const script = `${before}MARIA (V.O.)\n\nI am here.\n`;
    assertDrawing(id, script.replace('(V.O.)\n', '(V.O.)\n^^^^^^^^^^^^ apart\n'));
    assert.equal(fixedScript(id, script), `${before}MARIA (V.O.)\nI am here.\n`);
  });

  it('finds a name in small letters over its words', () => {
    const script = `${before}Maria\nI am here.\n`;
    assertDrawing(id, script.replace('Maria\n', 'Maria\n^^^^^ smallLetters\n'));
    assert.equal(fixedScript(id, script), `${before}MARIA\nI am here.\n`);
  });

  it('knows the people of the show file', () => {
    const show = '{"characters": {"JOE": {}}}';
    assertDrawing(id, 'INT. BAR - DAY\n\nJOE\n^^^ apart\n\nI am here.\n', { show });
  });

  it('is silent about a name that its sentence goes on with', () => {
    assertDrawing(id, `${before}MARIA\n\nwalks away.\n`);
  });

  it('is silent about a name at the end of a scene, and before a heading or another name', () => {
    assertDrawing(id, `${before}MARIA\n\nINT. CAR - DAY\n\nRain.\n\nMARIA\n\nJOE\n\n`);
  });

  it('is silent about things in capitals, and about names with a period', () => {
    assertDrawing(id, `${before}A RIVER\n\nIt flows.\n\nMARIA.\n\nShe waits.\n`);
  });

  it('is silent about people who never speak, and about names in sentences', () => {
    assertDrawing(id, `${before}Joe\nIs not here.\n\nMaria waits\nFor Joe.\n`);
  });
});
