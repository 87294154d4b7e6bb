// What a run of tests amounts to. A step that reports nothing has failed: never green on nothing.
import { existsSync, readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0, skips: [], failures: [] };

export function passedStep() {
  return { ...nothing, passed: 1 };
}

export function failedStep(title) {
  return { ...nothing, failed: 1, failures: [title] };
}

export function skippedStep(title, reason) {
  return { ...nothing, skips: [{ title, reason }] };
}

export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skips: [...a.skips, ...b.skips],
    failures: [...a.failures, ...b.failures],
  };
}

/** A skip without a reason hides something, and is counted as a failure. */
function withUnexplainedSkips(counts) {
  const unexplained = counts.skips.filter(({ reason }) => !reason);
  return {
    passed: counts.passed,
    failed: counts.failed + unexplained.length,
    skips: counts.skips.filter(({ reason }) => reason),
    failures: [...counts.failures, ...unexplained.map(({ title }) => `${title} (skipped without a reason)`)],
  };
}

/** Reads the report of test/support/reporter.cjs, and doubts it where the process did not agree with it. */
export function readReport(file, { title, code, timedOut }) {
  if (timedOut) return failedStep(`${title}: took too long and was ended`);
  if (!existsSync(file)) return failedStep(`${title}: ended with code ${code} and without a report`);
  const counts = withUnexplainedSkips(JSON.parse(readFileSync(file, 'utf8')));
  if (counts.passed + counts.failed + counts.skips.length === 0) return failedStep(`${title}: no test ran`);
  if (code !== 0 && counts.failed === 0) return add(counts, failedStep(`${title}: ended with code ${code}`));
  return counts;
}

export function summary(counts) {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skips.length} skipped`;
}
