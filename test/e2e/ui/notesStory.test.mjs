// The whole story of notes in the packaged extension, by mouse and keyboard and with the small real model: a file of notes
// is dragged onto the script, mapped with the votes of the model, ticked, gone to, and proposed as done after a rewrite.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureModel } from '../../../scripts/fetchModel.mjs';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { dragTo } from '../lib/drag.mjs';
import { film, visitSample } from '../lib/sampleVisit.mjs';
import { collapse, editorText, goTo, runCommand, statusItem } from '../lib/workbench.mjs';

const script = readFileSync(path.join(sample, film), 'utf8');
const lineOf = (text) => script.slice(0, script.indexOf(text)).split('\n').length;

const minutes = 'room-2026-03-23.md';
const notes = `# Writers' room, March 23, 2026

1. **Director:** The canoe sways too much when she stamps the form for the glove. One creak is enough.
2. **Producer:** Keep the voicemail on the loading dock, whatever else goes.
3. **Script Coordinator:** The umbrella with the nick in the handle: props needs two of them.
`;
const later = 'afterthought.md';
const afterthought = '**Director:** One more thing: Otis should whistle while he rinses the pan.\n';

describe('the story of a file of notes in the packaged extension', function () {
  this.timeout(150_000);
  const visit = visitSample('notes-story', async () => {
    const model = await ensureModel();
    assert.ok('path' in model, model.missing);
    return {
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      machineSettings: { 'closedSet.model.path': model.path },
      files: { [minutes]: notes, [later]: afterthought },
    };
  });
  let page;
  let server;
  before(() => {
    ({ page, server } = visit);
  });

  const note = (text) => page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
  const message = (text) => page.locator('.notification-list-item', { hasText: text }).first();
  const editor = () => page.locator('.editor-group-container.active .monaco-editor').first();
  const picture = (name) => page.screenshot({ path: inRoot('artifacts', `notes-story-${name}.png`) });
  const mapText = () =>
    readFileSync(path.join(server.workspace, 'notes', 'one-key-low-revision-map.md'), 'utf8');

  /** Reads the map's file until it says so: it is saved a moment after the view shows it. */
  async function untilMapSays(pattern) {
    for (let attempt = 0; attempt < 100 && !pattern.test(mapText()); attempt++) await sleep(100);
    assert.match(mapText(), pattern);
  }

  it('is dropped on the script with Shift held, and asks what to do with it', async () => {
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: minutes });
    await row.waitFor();
    await dragTo(page, row, editor(), { hold: 'Shift', before: () => picture('drag') });
    await message(minutes).waitFor();
    await picture('dropped');
    assert.ok(!(await editorText(page)).includes('room-2026'));
    await page.locator('.tab.active:not(.dirty)', { hasText: film }).waitFor();
  });

  it('is mapped with the votes of the small real model beside the scores of code', async () => {
    await message(minutes).getByRole('button', { name: 'Map Notes to Scenes' }).click();
    await message(/asking the model, note \d of 3/).waitFor();
    await picture('asking');
    await message(/3 notes, 3 tasks/).waitFor({ timeout: 120_000 });
    for (const view of ['Scenes', 'Continuity']) await collapse(page, view);
    for (const words of ['canoe sways', 'Keep the voicemail', 'umbrella with the nick']) {
      await note(words)
        .filter({ hasText: /\d+%.* model \d+%/ })
        .waitFor();
    }
    await untilMapSays(/^ {2}- scene 2 .* \d+ % · model \d+ %/m);
  });

  it('has a box to tick, which is written down at once', async () => {
    await note('Keep the voicemail').locator('[role="checkbox"]').click();
    await untilMapSays(/^- \[x\] .*voicemail/m);
  });

  it('leads to the line that it is about', async () => {
    await note('canoe sways').click();
    await statusItem(page, `Ln ${lineOf('He signs. She stamps the form, hard')},`).waitFor();
  });

  it('is proposed as done after that line was rewritten, and done when that is accepted', async () => {
    await editor().click({ position: { x: 500, y: 300 } });
    await goTo(page, lineOf('He signs. She stamps the form, hard'));
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Shift+End');
    await page.keyboard.insertText('He signs. She stamps the form. Somewhere above, one creak.');
    await note('canoe sways').filter({ hasText: 'may be done' }).waitFor();
    await picture('proposed');
    await note('canoe sways').hover();
    await note('canoe sways').getByRole('button', { name: 'Accept Note as Done' }).click();
    await untilMapSays(/^- \[x\] .*canoe sways.*\n(?: {2}- .*\n)* {2}- because Scene 2 was written anew/m);
  });

  it('is joined by another file that is dropped on the map', async () => {
    await runCommand(page, 'View: Show Explorer');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: later }).dblclick();
    await runCommand(page, 'Revision Map: Focus on Revision Map View', 'Focus on Revision Map View');
    await dragTo(page, page.locator('.tab', { hasText: later }), note('umbrella with the nick'));
    await note('Otis should whistle').waitFor();
    await note('canoe sways').waitFor();
    await untilMapSays(/^- \[ \] .*Otis should whistle/m);
    await untilMapSays(/^- \[x\] .*voicemail/m);
  });
});
