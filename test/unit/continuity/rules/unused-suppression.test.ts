import assert from 'node:assert/strict';
import { assertDrawing } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'unused-suppression';

describe(id, () => {
  it('marks a note that keeps nothing quiet', () => {
    assertDrawing(
      id,
      `
      INT. BAR - DAY

      Rain. [[closedset-ignore missing-time-of-day: told by the light]]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused
    `,
    );
  });

  it('is silent about one on the heading, for the whole scene', () => {
    assertDrawing(id, 'INT. BAR [[closedset-ignore missing-time-of-day: told by the light]]\n\nRain.\n');
  });

  it('is silent about one on its own line, for what follows', () => {
    assertDrawing(id, '[[closedset-ignore missing-time-of-day]]\n\nINT. BAR\n\nRain.\n');
  });

  it('is silent about one for a check that is switched off', () => {
    const show = '{ "rules": { "missing-time-of-day": { "severity": "off" } } }';
    assertDrawing(id, 'INT. BAR [[closedset-ignore missing-time-of-day]]\n\nRain.\n', { show });
  });

  it('keeps quiet only what it names', () => {
    const script = 'INT. BAR [[closedset-ignore missing-time-of-day]]\n\nRain.\n';
    assert.deepEqual(runRule('missing-time-of-day', { script }), []);
    const other = 'INT. BAR [[closedset-ignore duplicate-scene-number]]\n\nRain.\n';
    assert.equal(runRule('missing-time-of-day', { script: other }).length, 1);
  });
});
