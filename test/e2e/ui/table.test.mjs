// The table in the packaged extension, with the small real model: what it counts adds up, and what lies beside it says
// why. A picture of each step is left in artifacts/.
import assert from 'node:assert/strict';
import { ensureModel } from '../../../scripts/fetchModel.mjs';
import { visitSample } from '../lib/sampleVisit.mjs';
import { runCommand } from '../lib/workbench.mjs';

describe('the table in the packaged extension', function () {
  this.timeout(120_000);
  const visit = visitSample('table', async () => {
    const model = await ensureModel();
    assert.ok('path' in model, model.missing);
    return { machineSettings: { 'closedSet.model.path': model.path, 'closedSet.model.contextSize': 8192 } };
  });
  let page;
  before(() => {
    ({ page } = visit);
  });

  const table = () =>
    page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('#table');
  const tokensOf = async (name) => {
    const cell = table()
      .locator('tr', { has: page.locator(`th:text-is("${name}")`) })
      .locator('td.tokens');
    return Number((await cell.textContent()).replace(/\D/g, ''));
  };

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
