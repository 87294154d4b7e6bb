// The story map in the packaged extension: opened, read, clicked, walked by keyboard, followed through a change of
// theme, saved, and found again after the window was loaded anew. Pictures of it are left in artifacts/.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sample } from '../../../scripts/lib/paths.mjs';
import { film, visitSample } from '../lib/sampleVisit.mjs';
import { goTo, runCommand, statusItem, untilKept } from '../lib/workbench.mjs';

const script = readFileSync(path.join(sample, film), 'utf8');
const lineOf = (text) => script.slice(0, script.indexOf(text)).split('\n').length;

describe('the story map in the packaged extension', function () {
  this.timeout(60_000);
  const visit = visitSample('story-map', () => ({
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
  }));
  let page;
  let server;
  before(() => {
    ({ page, server } = visit);
  });

  const map = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const strip = (ordinal) => map().locator(`.strip[data-scene="${ordinal}"]`);
  const fillOf = (ordinal) =>
    strip(ordinal)
      .locator('rect')
      .evaluate((rect) => getComputedStyle(rect).fill);

  it('shows every scene as a strip', async () => {
    await runCommand(page, 'Closed Set: Show Story Map');
    await strip(1).waitFor();
    const scenes = script.match(/^(?:INT|EXT)\b.*/gm).length;
    assert.equal(await map().locator('.strip[data-scene]').count(), scenes);
  });

  it('tells about the scene that is pointed at', async () => {
    await strip(12).hover();
    const tip = map().locator('#tip');
    await tip.waitFor();
    assert.match(await tip.textContent(), /INT\. HARBOR HOTEL - BAR[\s\S]*Page 9[\s\S]*Speaking: PIKE, NORA/);
  });

  it('goes to the scene that is clicked', async () => {
    await strip(6).click();
    await statusItem(page, `Ln ${lineOf("INT. INÉS'S APARTMENT")}, Col 1`).waitFor();
    await map().locator('.mark.caret[visibility="visible"]').waitFor();
  });

  it('is walked by keyboard, each scene with its name', async () => {
    await strip(6).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const focused = map().locator('.strip:focus');
    assert.match(
      await focused.getAttribute('aria-label'),
      /^3 {2}INT\. FERRY TERMINAL - STOREROOM - DAY\. Act One/,
    );
    assert.equal(await map().locator('.strip[tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    await statusItem(page, `Ln ${lineOf('INT. FERRY TERMINAL - STOREROOM')}, Col 1`).waitFor();
  });

  it('has the colors of the theme for the categories of tags', async () => {
    const fills = await map()
      .locator('.tag')
      .evaluateAll((tags) => tags.map((tag) => getComputedStyle(tag).fill));
    assert.ok(fills.length > 3);
    assert.equal(new Set(fills).size, fills.length, fills.join(' '));
  });

  it('zooms, and switches layers', async () => {
    const width = () =>
      map()
        .locator('svg')
        .evaluate((svg) => svg.getBoundingClientRect().width);
    const fitted = await width();
    await map().locator('#zoomIn').click();
    await map().locator(`svg:not([width="${fitted}"])`).waitFor();
    assert.equal(Math.round((await width()) / fitted), 2);
    await map().getByLabel('Tags').uncheck();
    await map().locator('g.tags').first().waitFor({ state: 'detached' });
    assert.ok((await map().locator('g.cast').count()) > 0);
  });

  it('follows the script', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('EXT. FERRY TERMINAL - DAY'));
    await page.keyboard.type('INT. A NEW STAGE - NIGHT\n\nLight.\n\n');
    await map().locator('.strip[data-scene="1"][aria-label*="A NEW STAGE"]').waitFor();
    await runCommand(page, 'File: Revert File');
    await map().locator('.strip[data-scene="1"][aria-label*="EXT. FERRY TERMINAL"]').waitFor();
  });

  it('follows the theme', async () => {
    const before = await fillOf(2);
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    for (let attempt = 0; attempt < 100 && (await fillOf(2)) === before; attempt++) await sleep(100);
    assert.notEqual(await fillOf(2), before);
  });

  it('is saved as a picture where a person says', async () => {
    await map().locator('#export').click();
    await page.locator('.quick-input-widget input.input').waitFor();
    await page.keyboard.press('Enter');
    const file = path.join(server.workspace, 'one-key-low.svg');
    for (let attempt = 0; attempt < 100 && !existsSync(file); attempt++) await sleep(100);
    const svg = readFileSync(file, 'utf8');
    assert.match(svg, /^<svg [^>]*>.*<style>/s);
    assert.ok(!svg.includes('class="tags"'), 'the layer that was switched off is not in the picture');
  });

  it('comes back where it was', async () => {
    await untilKept(page, /hiddenLayers\W+tags/);
    await page.reload();
    await strip(3).waitFor({ timeout: 30_000 });
    assert.equal(await map().getByLabel('Tags').isChecked(), false);
    assert.equal(await map().locator('.strip[tabindex="0"]').getAttribute('data-scene'), '3');
    assert.equal(await map().locator('#fit').isDisabled(), false);
  });

  it('asked no other machine for anything', () => {
    assert.deepEqual(visit.window.asked, []);
  });
});
