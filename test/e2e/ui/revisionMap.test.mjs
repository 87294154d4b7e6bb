// The revision map in the packaged extension, by keyboard: the sample's minutes are mapped, a note is ticked, its line
// gone to, its scene rewritten, and what may be done is proposed. Pictures of it are left in artifacts/.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { film, visitSample } from '../lib/sampleVisit.mjs';
import {
  editorText,
  goTo,
  pickItem,
  runAndPick,
  runCommand,
  statusItem,
  tabOrError,
} from '../lib/workbench.mjs';

const script = readFileSync(path.join(sample, film), 'utf8');
const lineOf = (text) => script.slice(0, script.indexOf(text)).split('\n').length;

describe('the revision map in the packaged extension', function () {
  this.timeout(60_000);
  const visit = visitSample('revision-map', () => ({
    settings: {
      'workbench.colorTheme': 'Default Dark Modern',
      'closedSet.revisionMap.comments': 'comments',
      'comments.openView': 'never',
    },
  }));
  let page;
  let server;
  before(() => {
    ({ page, server } = visit);
  });

  // The side bar alone: the panel of comments may list the same words.
  const note = (text) => page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
  const mapText = () =>
    readFileSync(path.join(server.workspace, 'notes', 'one-key-low-revision-map.md'), 'utf8');

  /** Reads the map's file until it says so: it is saved a moment after the view shows it. */
  async function untilMapSays(pattern) {
    for (let attempt = 0; attempt < 100 && !pattern.test(mapText()); attempt++) await sleep(100);
    assert.match(mapText(), pattern);
  }

  it('says what to do where there is no map', async () => {
    await runCommand(page, 'Revision Map: Focus on Revision Map View', 'Focus on Revision Map View');
    await page.locator('.pane-body', { hasText: 'become a list to tick' }).first().waitFor();
    // Rows that are out of sight are not drawn: the other lists make room.
    for (const other of ['Scenes', 'Continuity']) {
      await page.locator('.part.sidebar .pane-header', { hasText: other }).first().click();
    }
  });

  it('is made of notes that are picked', async () => {
    await runCommand(page, 'Closed Set: Map Notes to Scenes');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'meeting-2026-03-16' }).first();
    await row.waitFor();
    await page.locator('.quick-input-widget input.input').fill('meeting');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.screenshot({ path: inRoot('artifacts', 'revision-map-pick.png') });
    await page.keyboard.press('Enter');
    await note('stamp business').waitFor();
    await page
      .locator('.notification-list-item', { hasText: /\d+ notes, \d+ tasks/ })
      .first()
      .waitFor();
  });

  it('has a box for each note, ticked by the space bar and saved at once', async () => {
    await note('stamp business').click();
    await runCommand(page, 'Revision Map: Focus on Revision Map View', 'Focus on Revision Map View');
    await page.keyboard.press('Space');
    await untilMapSays(/^- \[x\] .*stamp business/m);
    await note('stamp business').locator('[aria-checked="true"]').first().waitFor();
    await page.keyboard.press('Space');
    await untilMapSays(/^- \[ \] .*stamp business/m);
  });

  it('leads to the next line with a note, and says what is asked there', async () => {
    await goTo(page, 1);
    await page.keyboard.press('Control+F8');
    await statusItem(page, /Ln (?!1,)\d+, Col/)
      .first()
      .waitFor();
  });

  it('shows the quoted lines of a note without leaving the script', async () => {
    await goTo(page, lineOf('She stamps the form, hard'));
    await runCommand(page, 'Closed Set: What Does This Note Mean Here');
    await page.locator('.peekview-title').first().waitFor();
    await page.screenshot({ path: inRoot('artifacts', 'revision-map-peek.png') });
    await page.keyboard.press('Escape');
  });

  it('shows the notes of a scene as comments to read, where a person wants that', async () => {
    await goTo(page, lineOf('INT. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY'));
    await page.locator('.comment-range-glyph.comment-thread').first().click();
    await page.locator('.review-widget .comment-body', { hasText: 'stamp' }).first().waitFor();
    await page.screenshot({ path: inRoot('artifacts', 'revision-map-comments.png') });
    await page.locator('.comment-range-glyph.comment-thread').first().click();
  });

  it('proposes as done what was rewritten', async () => {
    await goTo(page, lineOf('NORA QUILL (58)'));
    await page.keyboard.press('Enter');
    const fresh = Array.from({ length: 9 }, (_, index) => `She counts to ${index} and lets him wait.\n\n`);
    await page.keyboard.insertText(`${fresh.join('')}\n`);
    await note(/stamp business.*may be done/).waitFor();
    await runAndPick(page, 'Closed Set: Group Revision Map...', 'By Status');
    await note(/^May be done/).waitFor();
  });

  it('stands beside what changed since a commit, whose links lead to the lines of that draft', async () => {
    const room = ['-c', 'user.name=Room', '-c', 'user.email=room@example.org'];
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      [...room, 'commit', '-qm', 'Blue pages'],
    ])
      execFileSync('git', args, { cwd: server.workspace });
    await runCommand(page, 'Closed Set: Summarize Changes');
    await pickItem(page, 'Blue pages');
    await tabOrError(page, 'Changes Summary', 30_000);
    const summary = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await summary
      .locator('a', { hasText: /^scene 2, line \d+ before$/ })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'Earlier Draft.fountain' }).waitFor();
    const line = lineOf('INT. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY');
    await statusItem(page, `Ln ${line}, Col 1`).waitFor();
    assert.ok((await editorText(page)).includes('INT. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY #2#'));
  });

  it('is as clear in a light theme', async () => {
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs').waitFor();
    await note(/^May be done/).waitFor();
  });
});
