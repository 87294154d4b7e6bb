import assert from 'node:assert/strict';
import { assertDrawing, fixedScript } from '../../../support/ruleDrawing';
import { runRule } from '../../../support/runRule';

const id = 'numerals-in-dialogue';
const words = { show: '{"houseStyle": {"numeralsInDialogue": "words"}}' };
const many = Array.from({ length: 12 }, () => 'MARIA\nThere were twenty of you.\n\n').join('');

describe('rule numerals-in-dialogue', () => {
  it('finds small numbers in dialogue', () => {
    assertDrawing(
      id,
      `
      MARIA
      Give me 5 minutes.
              ^ against
      `,
      words,
    );
  });

  it('finds one in a script that has words, and writes it out', () => {
    const script = `${many}MARIA\nThere were 42 of you.\n`;
    assertDrawing(id, `${script}           ^^ mixed\n`);
    assert.match(fixedScript(id, script), /forty-two of you/);
    for (const [digits, text] of [
      ['7', 'seven'],
      ['19', 'nineteen'],
      ['30', 'thirty'],
    ]) {
      assert.match(fixedScript(id, script.replace('42', digits ?? '')), new RegExp(`were ${text} of`));
    }
  });

  it('mends nothing in another language', () => {
    const [finding] = runRule(id, { script: 'MARIA\nIch habe 5 Minuten.\n', ...words });
    assert.equal(finding?.message, 'against');
    assert.equal(finding?.fix, undefined);
  });

  it('is silent about times, prices, years, codes and longer numbers', () => {
    assertDrawing(id, 'MARIA\nAt 5:30, $20, 1999, 50%, I-95, 3.5, 10,000, 5th, A4, No. 7, 6 p.m.\n', words);
  });

  it('is silent about action and parentheticals', () => {
    assertDrawing(id, 'She waits 5 minutes.\n\nMARIA\n(for 5 minutes)\nWell.\n', words);
  });

  it('is silent where neither is usual', () => {
    assertDrawing(id, 'MARIA\nGive me 5 minutes or ten.\n');
  });
});
