import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'speaks-after-death';

const scene = (...parts: readonly string[]) => `INT. BAR - DAY\n\n${parts.join('\n\n')}\n\n`;
const speaks = 'TOMÁS\nRain.';

describe(id, () => {
  const drawing = `
      INT. BAR - DAY #4#

      TOMÁS
      Rain.

      Tomás falls. [[dies: TOMÁS]]

      EXT. PIER - DAY #5#

      TOMÁS
      ^^^^^ dead
      Rain still.

      TOMÁS
      Rain!
    `;

  it('marks the first line after a death, and points at the note', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'dies', words: '[[dies: TOMÁS]]' }]);
    assert.deepEqual(runRule(id, { script: drawing })[0]?.parameters, {
      name: 'TOMÁS',
      scene: '5',
      since: '4',
    });
  });

  const messages = (script: string, around: object = {}) =>
    runRule(id, { script, ...around }).map(({ message }) => message);

  it('finds who is gone, in the same scene too, and anew each time', () => {
    assert.deepEqual(messages(scene('[[leaves: TOMÁS]]', speaks)), ['gone']);
    assert.deepEqual(messages(scene('[[leaves: TOMÁS]]') + scene('TOMÁS (O.S.)\nRain.')), ['gone']);
    const twice =
      scene('[[leaves: TOMÁS]]', speaks, '[[returns: TOMÁS]]', '[[leaves: TOMÁS]]') + scene(speaks);
    assert.deepEqual(messages(twice), ['gone', 'gone']);
  });

  it('remembers earlier episodes, until somebody returns', () => {
    const earlier = [scene('[[dies: TOMÁS]]'), scene('Rain.')];
    assert.deepEqual(messages(scene(speaks), { earlier }), ['deadEarlier']);
    assert.deepEqual(messages(scene('[[returns: TOMÁS]]', speaks), { earlier }), []);
    assert.deepEqual(messages(scene(speaks), { earlier: [...earlier, scene('[[returns: TOMÁS]]')] }), []);
    assert.deepEqual(messages(scene(speaks), { earlier: [scene('[[leaves: TOMÁS]]')] }), ['goneEarlier']);
    assert.deepEqual(evidenceOf(id, scene(speaks), { earlier: [scene('[[leaves: TOMÁS]]')] }), [
      { message: 'leaves', words: 'file:///episode-1.fountain' },
    ]);
  });

  it('knows a person by every name', () => {
    const show = '{ "characters": { "TOMÁS": { "aliases": ["OLD CALDEIRA"] } } }';
    assert.deepEqual(messages(scene('[[dies: Old Caldeira]]') + scene(speaks), { show }), ['dead']);
  });

  it('is silent about voices, memories and whoever is back', () => {
    assertDrawing(id, scene('[[dies: TOMÁS]]') + scene('TOMÁS (V.O.)\nRain.'));
    assertDrawing(id, scene('[[dies: TOMÁS]]') + scene('TOMÁS (ON TAPE)\nRain.'));
    assertDrawing(id, scene('[[dies: TOMÁS]]') + scene(speaks).replace('DAY', 'DAY - FLASHBACK'));
    assertDrawing(id, scene('[[leaves: TOMÁS]]') + scene('[[returns: TOMÁS]]', speaks));
    assertDrawing(id, scene(speaks, '[[dies: TOMÁS]]') + scene('BEN\nTomás?'));
  });
});
