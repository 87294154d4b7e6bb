// Where the suite in the extension host, which has no terminal, leaves its words and its counts.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defaultModelPath, isModelPresent } from '../../../scripts/fetchModel.mjs';

/** The counts go to $CLOSED_SET_TEST_REPORT where a caller set it, so that it can add them up. */
export function suiteFiles() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-suite-'));
  const report = process.env.CLOSED_SET_TEST_REPORT ?? path.join(folder, 'report.json');
  const output = path.join(folder, 'output.txt');
  return { report, output, env: { CLOSED_SET_TEST_REPORT: report, CLOSED_SET_TEST_OUTPUT: output } };
}

/** The small real model, where it has been fetched. */
export function suiteSettings() {
  return { machineSettings: isModelPresent() ? { 'closedSet.model.path': defaultModelPath() } : {} };
}
