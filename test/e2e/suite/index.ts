/**
 * The suite that runs inside of VS Code's extension host. `run()` is what both @vscode/test-electron and our
 * own runner call; it knows nothing of which of them does.
 */
import Mocha from 'mocha';
import CountingReporter from '../../support/reporter.cjs';

/** Bundled, so that the list of files is known when it is built; mocha's globals exist only once it runs. */
async function declareTests(mocha: Mocha): Promise<void> {
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./client.test');
  await import('./language.test');
  await import('./features.test');
  await import('./breakdown.test');
  await import('./notesFiles.test');
  await import('./storyMap.test');
  await import('./readAloud.test');
  await import('./cast.test');
  await import('./voiceFiles.test');
  await import('./exportReading.test');
  await import('./continuity.test');
  await import('./revisionMap.test');
  await import('./mapNotWritten.test');
  await import('./summaries.test');
  await import('./compareDrafts.test');
  await import('./readAloudFrench.test');
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, reporter: CountingReporter });
  await declareTests(mocha);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed in the extension host.`);
}
