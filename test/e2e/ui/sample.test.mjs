// The packaged extension, installed as a person installs it and driven by keyboard on a copy of the sample show.
// The tests are one visit: each leaves the script as it found it. Pictures of it are left in artifacts/.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultModelPath, isModelPresent } from '../../../scripts/fetchModel.mjs';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { skipBecause } from '../../support/skipping.ts';
import { openBrowser } from '../lib/browser.mjs';
import { startCodeServer } from '../lib/codeServer.mjs';
import { tellIfFailed } from '../lib/shown.mjs';
import {
  focusOutline,
  goTo,
  openFile,
  openWorkbench,
  pageText,
  pickItem,
  pressUntilGone,
  pressUntilShown,
  runAndPick,
  runCommand,
  statusItem,
  suggestion,
  tabOrError,
  treeRow,
  untilEditorSays,
} from '../lib/workbench.mjs';

const vsix = inRoot('out', 'closed-set.vsix');
const film = 'one-key-low.fountain';
const script = readFileSync(path.join(sample, film), 'utf8');

/** Where a text of the script begins, as VS Code counts: from one. */
function placeOf(text) {
  const before = script.slice(0, script.indexOf(text)).split('\n');
  return [before.length, before.at(-1).length + 1];
}

describe('the packaged extension, by keyboard', function () {
  this.timeout(60_000);
  let server;
  let window;
  let page;

  before(async function () {
    this.timeout(180_000);
    assert.ok(
      existsSync(vsix),
      'the extension is packaged: npm test packages it, or npm run package -- --out out/closed-set.vsix',
    );
    mkdirSync(inRoot('artifacts'), { recursive: true });
    const machineSettings = isModelPresent() ? { 'closedSet.model.path': defaultModelPath() } : {};
    const twoScenes = script.slice(0, script.indexOf('INT. FERRY TERMINAL - STOREROOM'));
    const files = { 'two-scenes.fountain': twoScenes };
    server = await startCodeServer({ copyOf: sample, files, vsix: [vsix], machineSettings });
    window = await openBrowser();
    page = window.page;
    await openWorkbench(page, server, server.workspace);
    await openFile(page, film);
  });

  afterEach(async function () {
    const name = this.currentTest.title.replace(/\W+/g, '-');
    await page.screenshot({ path: inRoot('artifacts', `${name}.png`) });
    await tellIfFailed(this.currentTest, page);
    await page.keyboard.press('Escape');
  });

  after(async () => {
    await window?.browser.close();
    await server?.stop();
  });

  it('knows the script as Fountain and says how much there is', async () => {
    await statusItem(page, 'Fountain').first().waitFor();
    await statusItem(page, /p\. .*\d pp/).waitFor();
  });

  it('shows scenes in the outline', async () => {
    await focusOutline(page);
    await treeRow(page, 'Act One: The Window').first().waitFor();
    await treeRow(page, 'EXT. FERRY TERMINAL - DAY').first().waitFor();
  });

  it('lists the scenes in a view of its own', async () => {
    await runCommand(page, 'Scenes: Focus on Scenes View', 'Focus on Scenes View');
    await treeRow(page, 'STOREROOM').first().waitFor();
  });

  it('goes to a scene by its name', async () => {
    await runCommand(page, 'Closed Set: Go to Scene');
    await pickItem(page, 'STOREROOM');
    await statusItem(page, /Sc\. 3/).waitFor();
  });

  it('offers who is in the scene where a name belongs', async () => {
    const [line] = placeOf('Under it, on a crate');
    await goTo(page, line + 1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('PI');
    await suggestion(page, 'PIKE').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('\nHow long is it?');
    // The page that begins there is told inside of the name for a moment.
    await untilEditorSays(page, /PIKE\s+How long is it\?/);
    await runCommand(page, 'File: Revert File');
  });

  it('reports a planted fault, and mends it from the light bulb', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    await goTo(page, ...placeOf('#7#'));
    await pressUntilShown(page, 'Control+.', '.action-widget .monaco-list-row');
    await page.screenshot({ path: inRoot('artifacts', 'quick-fix.png') });
    await pressUntilGone(page, '.action-widget', 'Enter');
    await page
      .locator('.view-line', { hasText: /DAY\s#7#/ })
      .first()
      .waitFor();
    await runCommand(page, 'File: Revert File');
    await runCommand(page, 'View: Hide Panel');
  });

  it('renames a character in every episode, with a preview of the places in prose', async () => {
    await goTo(page, ...placeOf('HASKELL\nI seem to have lost'));
    await page.keyboard.press('F2');
    const box = page.locator('input.rename-input');
    await box.waitFor();
    await box.fill('HARGREAVE');
    await page.keyboard.press('Enter');
    const row = (text) => page.locator('.bulk-edit-panel .monaco-list-row', { hasText: text }).first();
    const isTicked = (text) => row(text).locator('.edit-checkbox').getAttribute('aria-checked');
    await row('cross from her').waitFor();
    assert.equal(await isTicked('cross from her'), 'true');
    assert.equal(await isTicked('Wes looks at'), 'false');
    await page.screenshot({ path: inRoot('artifacts', 'rename-preview.png') });
    await runCommand(page, 'Refactor Preview: Focus on Refactor Preview View');
    await pressUntilGone(page, '.bulk-edit-panel', 'Control+Enter');
    await page
      .locator('.view-line', { hasText: /HARGREAVE/ })
      .first()
      .waitFor();
    await goTo(page, ...placeOf('HASKELL\nI seem to have lost'));
    await page.keyboard.press('Control+Z');
    await page
      .locator('.view-line', { hasText: /HASKELL/ })
      .first()
      .waitFor();
  });

  it('lists what is found, by check and then by scene, with the other place under it', async () => {
    await runCommand(page, 'Continuity: Focus on Continuity View', 'Focus on Continuity View');
    await treeRow(page, /^single-space-ends-dialogue/)
      .first()
      .waitFor();
    await runAndPick(page, 'Closed Set: Group Findings...', 'By Scene');
    await treeRow(page, /^2\. INT\. FERRY TERMINAL/)
      .first()
      .waitFor();
    await page.screenshot({ path: inRoot('artifacts', 'continuity.png') });
    await runCommand(page, 'Closed Set: Check the Show');
    await page
      .locator('.pane-header', { hasText: /Continuity\s*2 scripts/ })
      .first()
      .waitFor();
    await runCommand(page, 'Closed Set: List This Script');
  });

  it('tags a word by one key and a letter, and shows it in the breakdown', async () => {
    const cast = (count) => treeRow(page, new RegExp(`^Cast\\s*${count} elements`)).first();
    await runCommand(page, 'Breakdown: Focus on Breakdown View', 'Focus on Breakdown View');
    await cast(11).waitFor();
    await goTo(page, ...placeOf('Shakes it twice'));
    await page.locator('.quick-input-widget input.input').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Alt+G');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Stunts' }).first().waitFor();
    await page.screenshot({ path: inRoot('artifacts', 'tag-selection.png') });
    await page.keyboard.press('c');
    await page
      .locator('.view-line', { hasText: /\[\[cast:\sShakes\]\]/ })
      .first()
      .waitFor();
    await cast(12).waitFor();
    await page.keyboard.press('Control+Z');
    await cast(11).waitFor();
  });

  it('summarizes the notes with the small real model', async function () {
    if (!isModelPresent()) skipBecause(this, 'the small real model has not been fetched');
    this.timeout(400_000);
    await openFile(page, 'two-scenes.fountain');
    await treeRow(page, /Describe It\s*2 scenes/)
      .first()
      .waitFor();
    await runCommand(page, 'Closed Set: Summarize Notes');
    await pickItem(page, 'This script');
    await tabOrError(page, 'Notes Summary', 380_000);
    const summary = await pageText(page);
    assert.match(summary, /4 notes in this script from 2 people/);
    assert.match(summary, /Written by a model on this machine \(Smollm2 135M/);
    const quotes = [...summary.matchAll(/\u201c([^\u201d]+)\u201d/g)].map(([, quote]) => quote);
    assert.ok(
      quotes.length > 0 || /were dropped/.test(summary),
      'the model said something, or it is counted as dropped',
    );
    assert.deepEqual(
      quotes.filter((quote) => !script.includes(quote)),
      [],
    );
  });

  it('asked no other machine for anything', () => {
    assert.deepEqual(window.asked, []);
  });
});
