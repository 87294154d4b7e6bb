// A visit to the sample show in the packaged extension: what every test by hand and eye sets up, and takes down.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';
import { tellIfFailed } from './shown.mjs';
import { openFile, openWorkbench, statusItem } from './workbench.mjs';

export const film = 'one-key-low.fountain';

/**
 * Opens the film on a copy of the show before the tests of a suite, leaves a picture in artifacts/ after each, and ends
 * the browser and the server after all of them.
 *
 * @param {string} name what the pictures' names begin with
 * @param {() => Promise<object> | object} options settings and machine settings, as `startCodeServer` takes them
 * @returns an object that has, from the first test on, the `page`, its `window` and the `server` with its `workspace`
 */
export function visitSample(name, options) {
  const vsix = inRoot('out', 'closed-set.vsix');
  const visit = {};

  before(async function () {
    this.timeout(240_000);
    assert.ok(existsSync(vsix), 'the extension is packaged: npm test packages it');
    mkdirSync(inRoot('artifacts'), { recursive: true });
    visit.server = await startCodeServer({ copyOf: sample, vsix: [vsix], ...(await options()) });
    visit.window = await openBrowser();
    visit.page = visit.window.page;
    await openWorkbench(visit.page, visit.server, visit.server.workspace);
    await openFile(visit.page, film);
    await statusItem(visit.page, / pp$/).waitFor();
  });

  afterEach(async function () {
    const title = this.currentTest.title.replace(/\W+/g, '-');
    await visit.page.screenshot({ path: inRoot('artifacts', `${name}-${title}.png`) });
    await tellIfFailed(this.currentTest, visit.page);
  });

  after(async () => {
    await visit.window?.browser.close();
    await visit.server?.stop();
  });

  return visit;
}
