import assert from 'node:assert/strict';
import { areNamesAlike, plainName } from '../../../server/src/core/screenplay/similarNames';

describe('plainName', () => {
  it('leaves letters and digits', () => {
    assert.equal(plainName('INÉS'), 'INES');
    assert.equal(plainName("O'NEIL JR."), 'ONEILJR');
    assert.equal(plainName('COP #2'), 'COP2');
  });

  it('keeps the marks that are letters of their own', () => {
    assert.notEqual(plainName('がく'), plainName('かく'));
    assert.notEqual(plainName('मीरा'), plainName('मरा'));
  });
});

describe('areNamesAlike', () => {
  it('compares what is not the same', () => {
    for (const [a, b] of [
      ['JULIE', 'JULIA'],
      ['JON', 'JOHN'],
      ['KATHERINE', 'CATHERINE'],
      ['MRS. BLOM', 'MRS. BLOOM'],
    ] as const) {
      assert.ok(areNamesAlike(a, b), `${a} ${b}`);
    }
    for (const [a, b] of [
      ['ANNA MOSS', 'BEN MOSS'],
      ['COP #1', 'COP #2'],
      ['JO', 'BO'],
      ['MARTHA', 'MARIE'],
    ] as const) {
      assert.ok(!areNamesAlike(a, b), `${a} ${b}`);
    }
  });
});
