import assert from 'node:assert/strict';
import { emphasisOf } from '../../../server/src/core/syntax/emphasis';

/** Each run as `kind:content`, in order. */
function runs(text: string): string[] {
  return emphasisOf(text).map(({ kind, content }) => `${kind}:${text.slice(content.start, content.end)}`);
}

describe('emphasisOf', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a *b* c', ['italic:b']],
    ['**b**', ['bold:b']],
    ['***b***', ['boldItalic:b']],
    ['_b_', ['underline:b']],
    ['_***b***_', ['underline:***b***', 'boldItalic:b']],
    ['_From far, the *mark*_.', ['underline:From far, the *mark*', 'italic:mark']],
    ['*a **b** c*', ['italic:a **b** c', 'bold:b']],
    ['**a *b***', ['bold:a *b*', 'italic:b']],
    ['***a** b*', ['italic:**a** b', 'bold:a']],
    ['**a***b*', ['bold:a', 'italic:b']],
    ['*a **b*', ['italic:a **b']],
    ['\\*a\\*', []],
    ['**\\*9\\***', ['bold:\\*9\\*']],
    ['snake_case_name', []],
    ['2 * 3 * 4', []],
    ['* a* *a *', []],
    ['*a\nb*', []],
    ['*a\rb*', []],
    ['****a****', []],
    ['"_a_",', ['underline:a']],
  ];
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)}`, () => assert.deepEqual(runs(text), expected));
  }

  it('tells the range with the marks', () => {
    assert.deepEqual(emphasisOf('x **b**')[0]?.range, { start: 2, end: 7 });
  });
});
