// The table in the packaged extension, with the small real model: what it counts adds up, what lies beside it says why,
// and another way of reading is shown at once. A picture of each step is left in artifacts/.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { ensureModel } from '../../../scripts/fetchModel.mjs';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { openBrowser } from '../lib/browser.mjs';
import { startCodeServer } from '../lib/codeServer.mjs';
import { openFile, openWorkbench, runCommand, statusItem } from '../lib/workbench.mjs';

const vsix = inRoot('out', 'closed-set.vsix');

describe('the table in the packaged extension', function () {
  this.timeout(120_000);
  let server;
  let window;
  let page;

  const table = () =>
    page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('#table');
  const tokensOf = async (name) => {
    const cell = table()
      .locator('tr', { has: page.locator(`th:text-is("${name}")`) })
      .locator('td.tokens');
    return Number((await cell.textContent()).replace(/\D/g, ''));
  };

  before(async function () {
    this.timeout(240_000);
    assert.ok(existsSync(vsix), 'the extension is packaged: npm test packages it');
    const model = await ensureModel();
    assert.ok('path' in model, model.missing);
    mkdirSync(inRoot('artifacts'), { recursive: true });
    const machineSettings = { 'closedSet.model.path': model.path, 'closedSet.model.contextSize': 8192 };
    server = await startCodeServer({ copyOf: sample, vsix: [vsix], machineSettings });
    window = await openBrowser();
    page = window.page;
    await openWorkbench(page, server, server.workspace);
    await openFile(page, 'one-key-low.fountain');
    await statusItem(page, / pp$/).waitFor();
  });

  afterEach(async function () {
    await page.screenshot({
      path: inRoot('artifacts', `table-${this.currentTest.title.replace(/\W+/g, '-')}.png`),
    });
  });

  after(async () => {
    await window?.browser.close();
    await server?.stop();
  });

  it('counts with the model, and all of its tokens are somewhere', async () => {
    await runCommand(page, 'Closed Set: Show the Table');
    await table().locator('.top').waitFor({ timeout: 100_000 });
    const names = ['Question', 'Answer', 'Free'];
    const room = await Promise.all(names.map(tokensOf));
    // A small model reads scene by scene, so that the script lies beside the table.
    assert.equal(
      room.reduce((sum, each) => sum + each, 0),
      8192,
    );
    const script = await tokensOf('Script');
    assert.ok(script > 4000 && script < 8000, `${script} tokens`);
    await table().getByText('a model of fewer than a billion parameters answers better so').waitFor();
  });

  it('names the model, its device and its memory', async () => {
    for (const label of ['Model', 'Device', 'Memory, estimated']) {
      await table()
        .locator('th', { hasText: new RegExp(`^${label}$`) })
        .waitFor();
    }
  });
});
