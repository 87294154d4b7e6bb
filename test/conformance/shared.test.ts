import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InterchangeElement } from '../../server/src/core/syntax/interchange';
import { parseElements } from '../support/parseElements';
import { skipBecause } from '../support/skipping';
import { acceptedDifferences } from './acceptedDifferences';

interface SharedCase {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly InterchangeElement[];
}

type Compare = (
  expected: readonly InterchangeElement[],
  actual: readonly InterchangeElement[],
) => object | undefined;

const folder = path.resolve(import.meta.dirname, '../../../shared/conformance');

function readCases(): readonly SharedCase[] {
  const lines = readFileSync(path.join(folder, 'cases.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as SharedCase);
}

describe('cases of other parsers', () => {
  let cases: readonly SharedCase[] = [];
  let differing: readonly string[] = [];

  before(async function () {
    if (!existsSync(folder)) skipBecause(this, 'the cases of other parsers are not beside the checkout');
    const { compare } = (await import(pathToFileURL(path.join(folder, 'compare.mjs')).href)) as {
      compare: Compare;
    };
    cases = readCases();
    differing = cases.filter((one) => compare(one.expected, parseElements(one.input))).map((one) => one.id);
  });

  it('differ from ours only where the list says why', () => {
    assert.deepEqual([...differing].sort(), Object.keys(acceptedDifferences).sort());
  });

  it('agree with ours in 92 of 100', () => {
    assert.ok(cases.length > 400, `${cases.length} cases`);
    assert.ok((cases.length - differing.length) / cases.length >= 0.92);
  });
});
