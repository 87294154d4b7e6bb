import assert from 'node:assert/strict';
import { toInterchange } from '../../server/src/core/syntax/interchange';
import { parse } from '../../server/src/core/syntax/parse';
import { printedLines } from '../support/printedLines';
import { decisionGroups } from './decisionCases';
import { specGroups } from './specCases';

const groups = [...specGroups, ...decisionGroups];

describe('conformance', () => {
  for (const group of groups) {
    describe(group.title, () => {
      for (const { id, rule, input, expected, problems } of group.cases) {
        it(`${id}: ${rule}`, () => {
          const tree = parse(input);
          assert.deepEqual(printedLines(toInterchange(tree)), expected);
          assert.deepEqual(
            tree.problems().map((problem) => problem.code),
            problems ?? [],
          );
        });
      }
    });
  }

  it('names every case once', () => {
    const ids = groups.flatMap((group) => group.cases.map((one) => one.id));
    assert.deepEqual(ids, [...new Set(ids)]);
  });
});
