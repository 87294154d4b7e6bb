import * as assert from 'node:assert/strict';
import {
  type AnswerSchema,
  maxCharacters,
  misfit,
  objectOf,
  tokensFor,
} from '../../../server/src/core/assistant/answerSchema';

const schema = objectOf({
  kind: { enum: ['cut', 'keep'] },
  sure: { type: 'boolean' },
  points: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string', minLength: 2, maxLength: 5 } },
});
const good = { kind: 'cut', sure: true, points: ['abc'] };

describe('the shape of an answer', () => {
  it('lets through what fits', () => {
    assert.equal(misfit(good, schema), undefined);
  });

  const bad: readonly (readonly [value: unknown, says: RegExp])[] = [
    [null, /answer is not an object/],
    [[], /answer is not an object/],
    [{ ...good, kind: 'trim' }, /answer\.kind is not one of the given values/],
    [{ ...good, sure: 'yes' }, /answer\.sure is not true or false/],
    [{ ...good, points: [] }, /answer\.points has 0 items/],
    [{ ...good, points: ['ab', 'cd', 'ef'] }, /answer\.points has 3 items/],
    [{ ...good, points: 'ab' }, /answer\.points is not a list/],
    [{ ...good, points: ['a'] }, /answer\.points\[0\] is too short/],
    [{ ...good, points: ['abcdef'] }, /answer\.points\[0\] is too long/],
    [{ ...good, points: [7] }, /answer\.points\[0\] is not text/],
    [{ kind: 'cut', sure: true }, /answer\.points is not a list/],
    [{ ...good, run: 'rm' }, /answer\.run was not asked for/],
  ];
  for (const [value, says] of bad) {
    it(`refuses ${JSON.stringify(value)}`, () => assert.match(misfit(value, schema) ?? '', says));
  }

  it('counts length in characters, not in code units', () => {
    const one: AnswerSchema = { type: 'string', minLength: 1, maxLength: 1 };
    assert.equal(misfit('🎬', one), undefined);
  });

  it('knows its longest answer', () => {
    const longest = JSON.stringify({ kind: 'keep', sure: false, points: ['abcde', 'abcde'] });
    const most = maxCharacters(schema);
    assert.ok(most >= longest.length && most <= longest.length + 12, `${most} for ${longest.length}`);
    assert.ok(tokensFor(schema) >= most / 2);
  });
});
