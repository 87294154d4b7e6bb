import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';

const id = 'working-text-left';

describe('rule working-text-left', () => {
  it('finds notes, what was cut, and synopses', () => {
    assertDrawing(
      id,
      `
      = It rains.
      ^^^^^^^^^^^ synopsis

      Rain. [[why?]] And /* hail */ snow.
            ^^^^^^^^ note
                         ^^^^^^^^^^ boneyard
      `,
    );
  });

  it('takes out a line that holds nothing else', () => {
    assert.equal(fixedScript(id, 'Rain.\n\n[[why?]]\n\nSnow.\n'), 'Rain.\n\nSnow.\n');
    assert.equal(fixedScript(id, 'Rain. [[why?]] Snow.\n'), 'Rain.  Snow.\n');
  });

  it('finds tags where the room wants them gone', () => {
    const show = '{"rules": {"working-text-left": {"tags": true}}}';
    assertDrawing(id, 'Rain. [[prop: umbrella]]\n      ^^^^^^^^^^^^^^^^^^ tag\n', { show });
  });

  it('is silent about tags, and about what tools keep in the file', () => {
    assertDrawing(
      id,
      'Rain. [[prop: umbrella]] [[day: D2]] [[red]] [[closedset-ignore typed-more: so]]\n\n/* BEAT: {} END_BEAT */\n',
    );
  });

  it('is silent about what the room leaves in', () => {
    const show = '{"rules": {"working-text-left": {"notes": false, "boneyard": false, "synopses": false}}}';
    assertDrawing(id, '= It rains.\n\nRain. [[why?]] /* hail */\n', { show });
  });

  it('is silent about sections and printed brackets', () => {
    assertDrawing(id, '# Act One\n\nRain [so to say].\n');
  });
});
