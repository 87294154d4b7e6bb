// The whole proof, with all of its own set-up: `npm ci && npm test` is enough on a fresh machine.
// The last line is `N passed, N failed, N skipped`; mocha's tests count one each, and so does every other step.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHarness } from '../test/e2e/harness/install.mjs';
import { ensureModel } from './fetchModel.mjs';
import { add, failedStep, nothing, passedStep, readReport, skippedStep, summary } from './lib/counts.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { ensureChromium, ensureModelTestTools, ensureRecognizer } from './lib/systemPackages.mjs';

const minute = 60_000;
const packaged = inRoot('out', 'closed-set.vsix');
const node = process.execPath;
const reports = mkdtempSync(path.join(os.tmpdir(), 'closed-set-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

function command(title, timeoutMs, args, env = {}) {
  return async () => {
    const { code, timedOut } = await run(node, args, {
      cwd: root,
      timeoutMs,
      env: { ...process.env, ...env },
    });
    if (timedOut) return failedStep(`${title}: took longer than ${timeoutMs / minute} minutes and was ended`);
    return code === 0 ? passedStep() : failedStep(`${title}: ended with code ${code}`);
  };
}

/** A step that writes the report of test/support/reporter.cjs. */
function reporting(title, timeoutMs, args, program = node) {
  return async () => {
    const report = path.join(reports, `${title.replace(/\W+/g, '-')}.json`);
    const env = { ...process.env, CLOSED_SET_TEST_REPORT: report };
    const result = await run(program, args, { cwd: root, timeoutMs, env });
    return readReport(report, { title, ...result });
  };
}

function mocha(title, timeoutMs, patterns, args = [], within = []) {
  const [program, ...before] = [...within, node];
  const runner = [...before, '--import', 'tsx', inRoot('node_modules/mocha/bin/mocha.js'), '--no-package'];
  const reporter = ['--reporter', inRoot('test/support/reporter.cjs'), '--timeout', '20000'];
  return reporting(title, timeoutMs, [...runner, ...reporter, ...args, ...patterns], program);
}

/** The same once more where there is no network, not even this machine's own, which the tests of endpoints need. */
function offline(title, timeoutMs, patterns) {
  const ignored = ['test/**/*endpoint*.test.ts', 'test/unit/model/endpoint/**'].flatMap((glob) => [
    '--ignore',
    glob,
  ]);
  return mocha(title, timeoutMs, patterns, ignored, ['unshare', '-n']);
}

/** Why no network can be taken away here. */
const networkStays = async () => {
  if (process.platform !== 'linux') return 'a process can be left without a network on Linux only';
  const { code, output } = await run('unshare', ['-n', 'true'], { capture: true, timeoutMs: minute });
  return code === 0 ? undefined : `no network can be taken away here (it needs root): ${output.trim()}`;
};

const tests = (folder) => `test/${folder}/**/*.test.{ts,mjs}`;

/** The tests themselves say what is missing where the recognizer could not be installed. */
const voices = async () => {
  await ensureRecognizer();
  return mocha('voices', 10 * minute, [tests('voices')])();
};

/** A step that a machine may be too small for: skipped with its reason there, but never in CI. */
function where(missing, title, step) {
  return async () => {
    const reason = await missing();
    if (reason === undefined) return step();
    return process.env.CI ? failedStep(`${title}: ${reason}`) : skippedStep(title, reason);
  };
}

const modelMissing = async () => {
  await ensureModelTestTools();
  const model = await ensureModel();
  return 'path' in model ? undefined : `the small real model could not be fetched: ${model.missing}`;
};

/** Why there can be no VS Code in a browser here. */
const browserMissing = async () => {
  if ((await ensureChromium()) === undefined) {
    return 'there is no Chromium, and it cannot be installed without root on Debian; install one or set CHROMIUM';
  }
  return ensureHarness().then(
    () => undefined,
    (error) => error.message,
  );
};

/** The suite in the extension host: in the browser, or where that cannot be, in a downloaded desktop VS Code. */
const suite = (title, timeoutMs) => async () => {
  const reason = await browserMissing();
  if (reason !== undefined) console.log(`Trying a desktop VS Code, since ${reason}.`);
  const runner = reason === undefined ? 'test/e2e/runSuite.mjs' : 'test/e2e/runElectron.mjs';
  return reporting(title, timeoutMs, [runner])();
};

const steps = [
  ['build', command('build', 2 * minute, ['esbuild.mjs', '--tests'])],
  ['typecheck', command('typecheck', 3 * minute, ['node_modules/typescript/bin/tsc', '-b'])],
  ['lint', command('lint', 2 * minute, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'])],
  ...['unit', 'golden', 'conformance', 'corpus', 'property', 'protocol', 'tidy'].map((folder) => [
    folder,
    mocha(folder, 4 * minute, [tests(folder)]),
  ]),
  ['model', where(modelMissing, 'model', mocha('model', 10 * minute, [tests('model')]))],
  ['voices', voices],
  [
    'offline',
    where(networkStays, 'offline', offline('offline', 6 * minute, ['unit', 'golden', 'protocol'].map(tests))),
  ],
  ['suite', suite('suite', 8 * minute)],
  ['package', command('package', 3 * minute, ['scripts/package.mjs', '--out', packaged])],
  ['ui', where(browserMissing, 'ui', mocha('ui', 16 * minute, ['test/e2e/ui/*.test.mjs']))],
];

const { values: flags } = parseArgs({ options: { only: { type: 'string' } } });

function chosenSteps() {
  if (flags.only === undefined) return steps;
  const names = flags.only.split(',');
  const unknown = names.filter((name) => !steps.some(([step]) => step === name));
  if (unknown.length > 0) {
    throw new Error(
      `No step is called ${unknown.join(', ')}. There are: ${steps.map(([step]) => step).join(', ')}.`,
    );
  }
  return steps.filter(([step]) => names.includes(step));
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

async function runStep([title, step]) {
  const begun = Date.now();
  console.log(`\n${title}`);
  const counts = await step().catch((error) => failedStep(`${title}: ${error.stack}`));
  console.log(`${title}: ${summary(counts)}, ${seconds(begun)}`);
  return counts;
}

async function main() {
  const begun = Date.now();
  let total = nothing;
  for (const step of chosenSteps()) {
    total = add(total, await runStep(step));
    if (step[0] === 'build' && total.failed > 0) break;
  }
  console.log(`\nTook ${seconds(begun)}.`);
  for (const { title, reason } of total.skips) console.log(`skipped: ${title}: ${reason}`);
  for (const title of total.failures) console.log(`FAILED: ${title}`);
  console.log(summary(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

process.exitCode = await main();
