// The list of the cast in the packaged extension: heard, swapped and given back by real clicks and keys, in a narrow side
// bar and with a theme of high contrast. A picture of each step is left in artifacts/.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { visitSample } from '../lib/sampleVisit.mjs';
import { editorText, openFile, pickItem, runCommand } from '../lib/workbench.mjs';

describe('the cast in the packaged extension', function () {
  this.timeout(90_000);
  const visit = visitSample('cast', () => ({
    settings: { 'workbench.colorTheme': 'Default High Contrast' },
  }));
  let page;
  before(() => {
    ({ page } = visit);
  });

  /** The page that holds a part of this name: two pages of ours may be open. */
  async function frameWith(selector) {
    for (let attempt = 0; attempt < 200; attempt++) {
      for (const frame of page.frames())
        if (
          await frame
            .locator(selector)
            .count()
            .catch(() => 0)
        )
          return frame;
      await sleep(100);
    }
    return assert.fail(`No page has ${selector}.`);
  }
  const list = () => frameWith('#cast ul');
  const row = async (name) => (await list()).locator(`li[data-role="${name}"]`);
  const press = async (name, action) => (await row(name)).locator(`[data-action="${action}"]`).click();
  const voiceOf = async (name) => (await row(name)).locator('[data-action="choose"]').textContent();
  const kept = () => readFileSync(path.join(visit.server.workspace, 'closedset.json'), 'utf8');

  async function until(what, ask, isRight) {
    let answer;
    for (let attempt = 0; attempt < 300; attempt++) {
      answer = await ask();
      if (isRight(answer)) return answer;
      await sleep(50);
    }
    return assert.fail(`${what}: still ${JSON.stringify(answer)}`);
  }

  it('lists who reads what, and why', async () => {
    await runCommand(page, 'Closed Set: Show the Cast');
    const rows = (await list()).locator('li');
    await rows.first().waitFor();
    assert.match(await rows.first().textContent(), /Narrator.*words.*built in/s);
    assert.match(await (await row('NORA')).textContent(), /\d+ words · \d+ speeches.*cast as a woman, 50s/s);
  });

  it('lets a voice be heard by a click', async () => {
    await press('NORA', 'hear');
    const player = await frameWith('#level');
    await until(
      'it is heard',
      () => player.locator('#level').evaluate((meter) => meter.value),
      (level) => level > 0.02,
    );
  });

  it('swaps two voices in one step', async () => {
    const [nora, otis] = [await voiceOf('NORA'), await voiceOf('OTIS')];
    await press('NORA', 'swap');
    await pickItem(page, 'OTIS');
    await until(
      'NORA has another voice',
      () => voiceOf('NORA'),
      (voice) => voice === otis,
    );
    assert.equal(await voiceOf('OTIS'), nora);
    const live = await (await frameWith('#cast ul')).locator('#live').textContent();
    assert.equal(live, `NORA: ${otis}. OTIS: ${nora}`);
    await until('it is kept', kept, (text) => /"NORA": "embedded:[^}]*"OTIS": "embedded:/.test(text));
    assert.match(await (await row('NORA')).textContent(), /chosen by hand/);
  });

  it('says in one sentence where the show file cannot be saved, and leaves the change in the editor', async () => {
    const before = kept();
    await openFile(page, 'closedset.json');
    await runCommand(page, 'File: Set Active Editor Read-only in Session');
    await press('NORA', 'letCastingChoose');
    const told = page.locator('.notification-list-item-message', {
      hasText: 'The show file could not be saved. It is open in the editor with the change',
    });
    await told.first().waitFor({ timeout: 20_000 });
    assert.equal(kept(), before);
    assert.doesNotMatch(await editorText(page), /"NORA": "embedded:/);
    await runCommand(page, 'View: Focus First Editor Group');
    await runCommand(page, 'File: Reset Active Editor Read-only in Session');
    await runCommand(page, 'File: Revert File');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await until(
      'it is as it was',
      async () => (await row('NORA')).textContent(),
      (text) => text.includes('chosen by hand'),
    );
  });

  it('is gone through by keys, and keeps the focus when a voice is given back', async () => {
    const again = (await row('NORA')).locator('[data-action="letCastingChoose"]');
    await (await row('NORA')).locator('[data-action="hear"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    assert.equal(await again.evaluate((button) => button === document.activeElement), true);
    await page.keyboard.press('Enter');
    await until(
      'casting chose',
      async () => (await row('NORA')).textContent(),
      (text) => text.includes('cast as'),
    );
    const focused = () =>
      list().then((frame) => frame.evaluate(() => document.activeElement?.dataset.action));
    assert.equal(await focused(), 'hear');
    await page.keyboard.press('ArrowDown');
    const role = () =>
      list().then((frame) => frame.evaluate(() => document.activeElement?.closest('li')?.dataset.role));
    assert.notEqual(await role(), 'NORA');
    await until('it is taken out', kept, (text) => !/"NORA": "embedded:/.test(text));
  });

  it('is reached from the player', async () => {
    await runCommand(page, 'Closed Set: Read Aloud from Here');
    await (await frameWith('#player:not([hidden])')).locator('#cast').click();
    await (await list()).locator('li').first().waitFor();
    // There is little room beside the list: the player scrolls as a whole, but not by itself.
    const player = await frameWith('#player');
    const lit = () => player.locator('body').evaluate((body) => Number.parseInt(body.dataset.lit ?? '', 10));
    const first = await lit();
    await until('the reading goes on', lit, (line) => line > (first || 0) + 1);
    assert.equal(await player.locator('#player').evaluate(({ scrollTop }) => scrollTop), 0);
  });

  it('tells of a voice that is not on this machine, here and in the player', async () => {
    const show = path.join(visit.server.workspace, 'closedset.json');
    const { readAloud, ...written } = JSON.parse(kept());
    const missing = { voices: { NORA: 'system:Nobody Has This' } };
    writeFileSync(show, JSON.stringify({ ...written, readAloud: missing }, null, 2));
    const told = /NORA is cast with the voice Nobody Has This, which is not on this machine; \w+ reads it\./;
    await until(
      'the list tells it',
      async () => (await row('NORA')).textContent(),
      (text) => told.test(text),
    );
    const player = await frameWith('#mixer .missing');
    assert.match(await player.locator('#mixer .missing').textContent(), told);
  });

  it('asked no other machine for anything', () => {
    assert.deepEqual(visit.window.asked, []);
  });
});
