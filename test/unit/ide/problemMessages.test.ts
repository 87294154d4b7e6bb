import assert from 'node:assert/strict';
import { isSafeProblem } from '../../../server/src/core/continuity/problemFindings';
import type { SyntaxProblemCode } from '../../../server/src/core/syntax/problems';
import { english, localizer } from '../../../server/src/ide/localize';
import { fixTitle, fixTitles, problemMessage, problemWords } from '../../../server/src/ide/problemMessages';
import { withEdits } from '../../../server/src/ide/whiteSpace';
import { documentOf } from '../../support/scriptDocument';

const codes = Object.keys(problemWords) as SyntaxProblemCode[];

function problemOf(code: SyntaxProblemCode) {
  const { example } = problemWords[code];
  const problem = documentOf(example)
    .tree.problems()
    .find((one) => one.code === code);
  return { example, problem: problem ?? assert.fail(`the example of ${code} does not have it`) };
}

function kinds(text: string): readonly string[] {
  return Array.from(documentOf(text).tree.elements(), ({ element }) => element.kind);
}

describe('the words of problems', () => {
  for (const code of codes) {
    it(`${code}: has an example, a message without open slots and a title for its fix`, () => {
      const { problem } = problemOf(code);
      const message = problemMessage(problem, english);
      assert.doesNotMatch(message, /[{}]/);
      assert.match(message, /\.$/);
      if (problem.fix) assert.ok(fixTitles[problem.fix.code], `no title for ${problem.fix.code}`);
    });

    it(`${code}: goes away with its fix, and a safe fix keeps every line what it is`, () => {
      const { example, problem } = problemOf(code);
      if (!problem.fix) return assert.equal(isSafeProblem(problem), false);
      const fixed = withEdits(
        example,
        problem.fix.edits.map(({ range, text }) => ({ ...range, text })),
      );
      const left = documentOf(fixed).tree.problems();
      assert.deepEqual(
        left.filter((one) => one.code === code),
        [],
      );
      if (isSafeProblem(problem)) assert.deepEqual(kinds(fixed), kinds(example));
    });
  }

  it('are put into the language of the bundle, slots and all', () => {
    const { problem } = problemOf('nonstandard-heading-prefix');
    const german = localizer({
      [problemWords['nonstandard-heading-prefix'].message]: '{found}: schreib {standard}.',
      'Write the standard form': 'Die übliche Form schreiben',
    });
    assert.equal(problemMessage(problem, german), 'E/I: schreib I/E.');
    assert.equal(fixTitle(problem, german), 'Die übliche Form schreiben');
  });
});
