import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'minor-role-spelling';

const scene = (...names: readonly string[]) =>
  `INT. BAR - DAY\n\n${names.map((name) => `${name}\nRain.\n\n`).join('')}`;

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      COP #1
      Hands up.

      COP #2
      Now.

      COP 1
      ^^^^^ form
      That is all.
    `;

  it('marks the odd one, and points at one of the others', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'COP #1' }]);
    assert.match(fixedScript(id, drawing), /COP #1\nThat is all/);
  });

  const better = (...names: readonly string[]) =>
    runRule(id, { script: scene(...names) }).map(({ parameters }) => [parameters.name, parameters.better]);

  it('writes numbers as words, and words as numbers', () => {
    assert.deepEqual(better('COP ONE', 'COP TWO', 'COP 3'), [['COP 3', 'COP THREE']]);
    assert.deepEqual(better('FIRST COP', 'SECOND COP', 'COP 3'), [['COP 3', 'THIRD COP']]);
    assert.deepEqual(better('COP #1', 'COP #2', 'THIRD COP'), [['THIRD COP', 'COP #3']]);
    assert.deepEqual(better('POLICÍA UNO', 'POLICÍA DOS', 'POLICÍA 3'), [['POLICÍA 3', 'POLICÍA TRES']]);
  });

  it('follows the show file', () => {
    const show = '{ "characters": { "COP #1": {} } }';
    const found = runRule(id, { script: scene('COP 1', 'COP 2'), show });
    assert.deepEqual(
      found.map(({ parameters }) => parameters.better),
      ['COP #1', 'COP #2'],
    );
  });

  it('is silent where the roles differ, or the name only ends in a number', () => {
    assert.deepEqual(better('COP #1', 'COP #2', 'GUARD 1'), []);
    assert.deepEqual(better('COP', 'COP #2'), []);
    assert.deepEqual(better('SECOND CHANCE', 'NUMBER ONE', 'BEN'), []);
    assert.deepEqual(better('R2', 'R #2'), []);
  });
});
