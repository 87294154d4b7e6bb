import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  add,
  failedStep,
  passedStep,
  readReport,
  skippedStep,
  summary,
} from '../../../scripts/lib/counts.mjs';

describe('counts of a run', () => {
  const ended = { title: 'unit', code: 0, timedOut: false };
  let folder;
  let report;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-counts-'));
    report = (counts) => {
      const file = path.join(folder, 'report.json');
      writeFileSync(file, JSON.stringify({ passed: 0, failed: 0, skips: [], failures: [], ...counts }));
      return file;
    };
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('add up', () => {
    const total = [passedStep(), failedStep('lint'), skippedStep('ui', 'no browser')].reduce(add);
    assert.equal(summary(total), '1 passed, 1 failed, 1 skipped');
    assert.deepEqual(total.failures, ['lint']);
  });

  it('are those of the report', () => {
    assert.equal(summary(readReport(report({ passed: 3 }), ended)), '3 passed, 0 failed, 0 skipped');
  });

  it('are a failure where nothing ran', () => {
    assert.deepEqual(readReport(report({}), ended).failures, ['unit: no test ran']);
  });

  it('are a failure where there is no report', () => {
    const { failed } = readReport(path.join(folder, 'missing.json'), ended);
    assert.equal(failed, 1);
  });

  it('are a failure where the process failed and the report does not say why', () => {
    const counts = readReport(report({ passed: 3 }), { ...ended, code: 1 });
    assert.equal(summary(counts), '3 passed, 1 failed, 0 skipped');
  });

  it('are a failure where it took too long, whatever was reported', () => {
    assert.equal(readReport(report({ passed: 3 }), { ...ended, timedOut: true }).failed, 1);
  });

  it('take a skip for a failure where no reason is given', () => {
    const skips = [{ title: 'a', reason: 'no GPU' }, { title: 'b' }];
    const counts = readReport(report({ passed: 1, skips }), ended);
    assert.equal(summary(counts), '1 passed, 1 failed, 1 skipped');
    assert.deepEqual(counts.failures, ['b (skipped without a reason)']);
  });
});
