// Runs out/e2e/index.js in the extension host of the real VS Code, in a headless browser. Ends with 0 only
// where the suite reported at least one test and no failure: a window that opened and did nothing is no proof.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, root, sample } from '../../scripts/lib/paths.mjs';
import { openBrowser } from './lib/browser.mjs';
import { startCodeServer } from './lib/codeServer.mjs';
import { suiteFiles, suiteSettings } from './lib/suiteFiles.mjs';

const timeLimit = 420_000;

/** The address of a window with the extension under development and its tests; paths are those of the server. */
function addressOfSuite(server) {
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(inRoot('out/e2e/index.js'))],
    ['skipWelcome', 'true'],
  ];
  return `${server.addressOf(server.workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Resolves with why the run ended: the suite said so, or something broke on the way. */
function untilEnded({ page, browser }, server) {
  return new Promise((resolve) => {
    page.on('crash', () => resolve('the page crashed'));
    browser.on('disconnected', () => resolve('the browser ended'));
    server.child.once('exit', () => resolve('the server ended'));
    const logged = page.exposeFunction('codeAutomationLog', () => undefined);
    const exited = page.exposeFunction('codeAutomationExit', (code) =>
      resolve(code === 0 ? 'passed' : 'failed'),
    );
    const opened = Promise.all([logged, exited]).then(() =>
      page.goto(addressOfSuite(server), { timeout: 120_000 }),
    );
    opened.catch((error) => resolve(error.message));
    sleep(timeLimit, undefined, { ref: false }).then(() => resolve('it took too long'));
  });
}

async function main() {
  const { report, output, env } = suiteFiles();
  const server = await startCodeServer({ copyOf: sample, testDriver: true, env, ...suiteSettings() });
  const window = await openBrowser();
  try {
    const ending = await untilEnded(window, server);
    if (existsSync(output)) process.stdout.write(readFileSync(output, 'utf8'));
    if (existsSync(report)) return ending === 'passed' ? 0 : 1;
    mkdirSync(inRoot('artifacts'), { recursive: true });
    await window.page
      .screenshot({ path: inRoot('artifacts/suite.png'), timeout: 5000 })
      .catch(() => undefined);
    console.error(`No report from the extension host: ${ending}.\n${server.log.slice(-4000)}`);
    return 1;
  } finally {
    await window.browser.close().catch(() => undefined);
    await server.stop();
    rmSync(path.dirname(output), { recursive: true, force: true });
  }
}

process.exit(await main());
