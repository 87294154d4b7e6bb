// Mocha's spec reporter, which also writes what it counted to $CLOSED_SET_TEST_REPORT as JSON, and its
// words to $CLOSED_SET_TEST_OUTPUT where there is no terminal (inside of VS Code).
const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');
const Mocha = require('mocha');

const { Base, Spec } = Mocha.reporters;

/** The reason given by skipBecause() to the test, or to a suite that holds it. */
function skipReason(test) {
  for (let holder = test; holder; holder = holder.parent) {
    if (holder.skipReason) return holder.skipReason;
  }
  return undefined;
}

class CountingReporter extends Spec {
  constructor(runner, options) {
    const output = process.env.CLOSED_SET_TEST_OUTPUT;
    if (output) Base.consoleLog = (...words) => appendFileSync(output, `${format(...words)}\n`);
    super(runner, options);
    this.counts = { passed: 0, failed: 0, skips: [], failures: [] };
    runner.on('pass', () => this.counts.passed++);
    runner.on('pending', (test) => this.counts.skips.push(describeSkip(test)));
    runner.on('fail', (test) => this.counts.failures.push(test.fullTitle()));
    runner.on('end', () => this.write());
  }

  write() {
    const report = process.env.CLOSED_SET_TEST_REPORT;
    this.counts.failed = this.counts.failures.length;
    if (report) writeFileSync(report, JSON.stringify(this.counts));
  }
}

function describeSkip(test) {
  return { title: test.fullTitle(), reason: skipReason(test) };
}

module.exports = CountingReporter;
