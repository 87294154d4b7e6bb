import assert from 'node:assert/strict';
import { assertDrawing, evidenceOf, fixedScript } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'name-variant';

const talk = (...names: readonly string[]) => names.map((name) => `${name}\nRain.\n\n`).join('');
const scene = (...names: readonly string[]) => `INT. BAR - DAY\n\n${talk(...names)}`;
const often = (name: string) => talk(name, 'BEN', name, 'BEN', name, 'BEN', name, 'BEN');

describe(id, () => {
  const drawing = `
      INT. BAR - DAY

      INÉS
      It rains.

      BEN
      It does.

      INÉS
      Still.

      BEN
      Yes.

      INES (V.O.)
      ^^^^ variant
      It stops.
    `;

  it('marks another spelling, and points at the usual one', () => {
    assertDrawing(id, drawing);
    assert.deepEqual(evidenceOf(id, drawing), [{ message: 'usual', words: 'INÉS' }]);
    assert.match(fixedScript(id, drawing), /INÉS \(V\.O\.\)\nIt stops/);
  });

  const found = (script: string, show?: string) =>
    runRule(id, { script, ...(show !== undefined && { show }) }).map(({ parameters, fix }) => [
      parameters.name,
      parameters.usual,
      fix?.safe,
    ]);

  it('finds marks, titles and slips, and trusts only marks to be mended unseen', () => {
    assert.deepEqual(found(scene('ANNE-MARIE', 'BEN', 'ANNE MARIE')), [['ANNE MARIE', 'ANNE-MARIE', true]]);
    assert.deepEqual(found(`${scene('DR. MOSS', 'BEN', 'DR. MOSS')}\n${scene('MOSS')}`), [
      ['MOSS', 'DR. MOSS', false],
    ]);
    assert.deepEqual(found(scene('DOCTOR MOSS', 'DR. MOSS', 'BEN', 'DR. MOSS', 'DR. MOSS', 'DR. MOSS')), [
      ['DOCTOR MOSS', 'DR. MOSS', false],
    ]);
    assert.deepEqual(found(`INT. BAR - DAY\n\n${often('JOHN')}JON\nRain.\n`), [['JON', 'JOHN', false]]);
    assert.deepEqual(found(`INT. BAR - DAY\n\n${often('KATHERINE')}KATHRINE\nRain.\n`), [
      ['KATHRINE', 'KATHERINE', false],
    ]);
  });

  it('takes the show file for right, and all it knows for people', () => {
    const declared = '{ "characters": { "INÉS": {} } }';
    assert.deepEqual(found(scene('INES', 'INES'), declared), [['INES', 'INÉS', true]]);
    const both = '{ "characters": { "INÉS": {}, "INES": {} } }';
    assert.deepEqual(found(scene('INES', 'INÉS'), both), []);
    const alias = '{ "characters": { "JOHN": { "aliases": ["JON"] } } }';
    assert.deepEqual(found(`INT. BAR - DAY\n\n${often('JOHN')}JON\nRain.\n`, alias), []);
  });

  it('is silent about people who only have like names', () => {
    for (const script of [
      scene('MR. MOSS', 'MRS. MOSS', 'MOSS'),
      scene('DR. MOSS', 'MOSS', 'DR. MOSS', 'MOSS', 'DR. MOSS', 'MOSS'),
      scene('COP #1', 'COP #2', 'COP 1'),
      `INT. BAR - DAY\n\n${often('GIRL')}${talk('GIRLS')}`,
      `INT. BAR - DAY\n\n${often('BILL')}MARY and WILL wait.\n\n${talk('WILL')}`,
      `INT. BAR - DAY\n\n${often('MARY')}MARK waits.\n\n${talk('MARK')}`,
      `INT. BAR - DAY\n\n${often('JOAN')}${often('JOHN')}`,
      `INT. BAR - DAY\n\n${often('JOHN')}EXT. SEA - DAY\n\nRain.\n\nEXT. PIER - DAY\n\n${talk('JON')}`,
      scene('АЛЁНА', 'ИРИНА'),
      scene('김민수', '김민지'),
    ]) {
      assert.deepEqual(found(script), [], script);
    }
  });
});
