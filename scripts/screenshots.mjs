// Takes the pictures of docs/images from the packaged extension on the sample show, so that what the README shows is
// what there is. `npm run screenshots` packages first; `-- --only scenes,rename` takes some of them.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHarness } from '../test/e2e/harness/install.mjs';
import { openBrowser } from '../test/e2e/lib/browser.mjs';
import { startCodeServer } from '../test/e2e/lib/codeServer.mjs';
import { dragTo } from '../test/e2e/lib/drag.mjs';
import * as workbench from '../test/e2e/lib/workbench.mjs';
import { ensureModel } from './fetchModel.mjs';
import { inRoot, sample } from './lib/paths.mjs';
import { ensureChromium } from './lib/systemPackages.mjs';

const film = 'one-key-low.fountain';
const script = readFileSync(path.join(sample, film), 'utf8');
const lineOf = (text) => script.slice(0, script.indexOf(text)).split('\n').length;

const { values: flags } = parseArgs({ options: { only: { type: 'string' } } });
const isWanted = ([name]) => flags.only === undefined || flags.only.split(',').includes(name);

/** Each leaves the window as the next one wants it. */
const pictures = [
  ['scenes', showScenes],
  ['completion', showCompletion],
  ['problem', showProblem],
  ['rename', showRename],
  ['continuity', showContinuity],
  ['story-map', showStoryMap],
  ['revision-map', showRevisionMap],
  ['read-aloud', showReadAloud],
  ['notes-summary', showNotesSummary],
  ['table', showTable],
  ['cast', showCast],
];

async function showScenes(page) {
  await workbench.runCommand(page, 'Focus on Scenes View');
  await workbench.treeRow(page, 'STOREROOM').first().waitFor();
  await workbench.goTo(page, lineOf('INT. FERRY TERMINAL - STOREROOM'));
  await workbench.statusItem(page, 'Sc. 3 ').waitFor();
}

async function showCompletion(page) {
  await workbench.goTo(page, lineOf('Under it, on a crate') + 1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('P');
  await workbench.suggestion(page, 'PIKE').waitFor();
}

async function showProblem(page) {
  await page.keyboard.press('Escape');
  await workbench.runCommand(page, 'File: Revert File');
  await workbench.runCommand(page, 'Problems: Focus on Problems View');
  await workbench.goTo(page, lineOf('DAY#7#'), 49);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

async function showRename(page) {
  await page.keyboard.press('Escape');
  await workbench.goTo(page, lineOf('HASKELL\nI seem to have lost'));
  await page.keyboard.press('F2');
  await page.locator('input.rename-input').fill('HARGREAVE');
  await page.keyboard.press('Enter');
  await page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'Wes looks at' }).first().waitFor();
}

async function showContinuity(page) {
  await discardRename(page);
  await workbench.runCommand(page, 'Continuity: Focus on Continuity View', 'Focus on Continuity View');
  for (const view of ['Scenes', 'Characters', 'Places', 'Breakdown']) await workbench.collapse(page, view);
  await workbench.runCommand(page, 'Closed Set: Group Findings...');
  await workbench.pickItem(page, 'By Scene');
  await workbench
    .treeRow(page, /^HARBOUR HOTEL and HARBOR HOTEL/)
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await workbench.goTo(page, lineOf('INT. HARBOUR HOTEL'), 6);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/** A preview of a rename that an earlier picture left open. */
async function discardRename(page) {
  const discard = page.locator('.bulk-edit-panel').getByText('Discard', { exact: true });
  if (await discard.isVisible()) {
    await discard.click();
    await workbench.runCommand(page, 'View: Hide Panel');
  }
}

async function showStoryMap(page) {
  await page.keyboard.press('Escape');
  await discardRename(page);
  await workbench.runCommand(page, 'Closed Set: Show Story Map');
  const map = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await map.locator('.strip').first().waitFor();
  await workbench.runCommand(page, 'View: Toggle Maximize Editor Group');
  await map.locator('.strip[data-scene="12"]').hover();
  await map.locator('#tip').waitFor();
}

/** With the votes of the model, which is asked about every note. */
async function showRevisionMap(page) {
  await closeStoryMap(page);
  await hidePanel(page);
  await workbench.runCommand(page, 'Closed Set: Map Notes to Scenes');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'meeting-2026' }).first().waitFor();
  await page.locator('.quick-input-widget input.input').fill('meeting');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const done = page.locator('.notification-list-item', { hasText: /\d+ notes, \d+ tasks/ }).first();
  await done.waitFor({ timeout: 600_000 });
  for (const view of ['Scenes', 'Characters', 'Places', 'Breakdown', 'Continuity'])
    await workbench.collapse(page, view);
  await dragTo(page, page.locator('.monaco-sash.primary-sidebar-sash').first(), { x: 640, y: 450 });
  await workbench.runCommand(page, 'Notifications: Clear All Notifications');
  await workbench.treeRow(page, 'Not the stamp').first().click();
  await page.keyboard.press('ArrowRight');
  await workbench
    .treeRow(page, /model \d+%/)
    .first()
    .waitFor();
}

async function showReadAloud(page) {
  await closeStoryMap(page);
  await workbench.goTo(page, lineOf('NORA\nDescribe it.') + 1);
  await workbench.runCommand(page, 'Closed Set: Read Aloud from Here');
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await view.locator('#play').waitFor();
  await view.locator('#voice', { hasText: 'built in' }).waitFor();
  await view.locator('#text', { hasText: 'right-hand glove' }).waitFor();
  await view.locator('#text .word', { hasText: 'gray' }).waitFor();
  await view.locator('#play').click();
  await view.locator('body[data-status="paused"]').waitFor();
}

async function closeStoryMap(page) {
  const map = page.locator('.tab', { hasText: 'Story Map' });
  if (!(await map.isVisible())) return;
  await workbench.runCommand(page, 'View: Toggle Maximize Editor Group');
  await workbench.runCommand(page, 'View: Close Editor');
}

async function showNotesSummary(page) {
  await closeStoryMap(page);
  await hidePanel(page);
  await workbench.runCommand(page, 'Closed Set: Summarize Notes');
  await workbench.pickItem(page, 'This script');
  await workbench.tabOrError(page, 'Notes Summary', 900_000);
  await workbench.pageText(page);
}

async function hidePanel(page) {
  if (await page.locator('.part.panel').isVisible()) await workbench.runCommand(page, 'View: Hide Panel');
}

async function showTable(page) {
  await closeStoryMap(page);
  await hidePanel(page);
  await workbench.openFile(page, film);
  await workbench.runCommand(page, 'Closed Set: Show the Table');
  // The player keeps its page while it is hidden; the newest is ours.
  const table = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  await table.locator('.top').waitFor({ timeout: 120_000 });
}

async function showCast(page) {
  await closeStoryMap(page);
  await workbench.openFile(page, film);
  await workbench.runCommand(page, 'Closed Set: Read Aloud from Here');
  await page.locator('.pane-header, .composite.title', { hasText: 'Read Aloud' }).first().waitFor();
  await workbench.runCommand(page, 'Closed Set: Show the Cast');
  const cast = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  await cast.locator('#cast li').first().waitFor();
}

async function main() {
  await ensureHarness();
  if ((await ensureChromium()) === undefined)
    throw new Error('It needs a Chromium: install one, or set CHROMIUM.');
  const needsModel = ['notes-summary', 'revision-map', 'table'].some((name) => isWanted([name]));
  const model = needsModel ? await ensureModel() : {};
  const machineSettings =
    'path' in model
      ? { 'closedSet.model.path': model.path, 'closedSet.model.scriptReading': 'wholeScript' }
      : {};
  const server = await startCodeServer({
    copyOf: sample,
    vsix: [inRoot('out/closed-set.vsix')],
    machineSettings,
  });
  const { browser, page } = await openBrowser();
  mkdirSync(inRoot('docs/images'), { recursive: true });
  try {
    await workbench.openWorkbench(page, server, server.workspace);
    await workbench.openFile(page, film);
    await workbench.statusItem(page, / pp$/).waitFor();
    for (const [name, show] of pictures.filter(isWanted)) {
      await show(page);
      await page.screenshot({ path: inRoot('docs/images', `${name}.png`) });
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

await main();
