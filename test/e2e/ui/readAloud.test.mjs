// Reading aloud in the packaged extension, with the voices that come with it and a browser that wants a click: played,
// lit word by word, stepped through, looped, rehearsed, written under. How late the light is is measured in the window.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, sample } from '../../../scripts/lib/paths.mjs';
import { film, visitSample } from '../lib/sampleVisit.mjs';
import { goTo, pickItem, runCommand } from '../lib/workbench.mjs';

const script = readFileSync(path.join(sample, film), 'utf8');
const lineOf = (text) => script.slice(0, script.indexOf(text)).split('\n').length;

describe('reading aloud in the packaged extension', function () {
  this.timeout(90_000);
  const visit = visitSample('read-aloud', () => ({
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
  }));
  let page;
  let server;
  before(() => {
    ({ page, server } = visit);
  });

  const view = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const read = (name) =>
    view()
      .locator('body')
      .evaluate((body, key) => body.dataset[key], name);
  const lineNow = async () => Number.parseInt((await read('lit')) ?? '', 10);
  const levelNow = () =>
    view()
      .locator('#level')
      .evaluate((meter) => meter.value);

  async function until(what, ask, isRight, patience = 300) {
    let answer;
    for (let attempt = 0; attempt < patience; attempt++) {
      answer = await ask();
      if (isRight(answer)) return answer;
      await sleep(50);
    }
    return assert.fail(`${what}: still ${JSON.stringify(answer)}`);
  }
  const untilStatus = (status) =>
    until(
      `status ${status}`,
      () => read('status'),
      (now) => now === status,
    );

  it('is heard after a click on play, and lit in the script', async () => {
    await goTo(page, lineOf('Rain. The ferry'));
    await runCommand(page, 'Closed Set: Read Aloud from Here');
    await view().locator('#play').waitFor();
    const status = await until(
      'it plays or asks',
      () => read('status'),
      (now) => now === 'needsClick' || now === 'playing',
    );
    if (status === 'needsClick') {
      assert.match(await view().locator('#notice').textContent(), /Press the play button/);
      await view().locator('#play').click();
    }
    await untilStatus('playing');
    await until('it is heard', levelNow, (level) => level > 0.02);
  });

  it('lights word after word, each when it is heard', async () => {
    await watchPage();
    await watchEditor();
    await sleep(12_000);
    const due = await view()
      .locator('body')
      .evaluate(() => globalThis.litWords);
    const shown = await page.evaluate(() => globalThis.shownWords);
    const late = pairs(due, shown).map(({ heard, seen }) => seen - heard);
    const sorted = late.toSorted((one, other) => one - other);
    const [median, most] = [sorted[sorted.length >> 1], sorted.at(-1)].map(Math.round);
    console.log(
      `      ${late.length} words: lit ${median} ms after they begin to be heard (median), ${most} ms at most`,
    );
    assert.ok(late.length > 12, `${late.length} words`);
    assert.ok(median < 150, `median ${median} ms`);
    assert.equal(await read('underruns'), '0');
  });

  /** When each word was due, as the page has it on the clock of the sound. */
  async function watchPage() {
    await view()
      .locator('body')
      .evaluate((body) => {
        globalThis.litWords = [];
        let before;
        const note = () => {
          const { lit, heardAt } = body.dataset;
          const mark = document.querySelector('#text .word');
          // Two spoken words may stand for one that is written: seventy-four.
          const place = mark && `${Number.parseInt(lit, 10)} ${mark.previousSibling?.textContent.length}`;
          if (mark && place !== before) globalThis.litWords.push({ lit, heard: Number(heardAt) });
          before = place;
        };
        new MutationObserver(note).observe(body, { attributeFilter: ['data-lit'] });
      });
  }

  /** When a word is seen to be lit in the editor, by the color of the theme. */
  async function watchEditor() {
    await page.evaluate(() => {
      globalThis.shownWords = [];
      const isLit = (one) => getComputedStyle(one).backgroundColor.startsWith('rgba(215, 150, 0');
      const note = () => {
        const lit = [...document.querySelectorAll('.view-overlays .cdr')].filter(isLit);
        const place = lit
          .map((one) => `${one.style.left} ${one.style.width} ${one.parentElement.style.top}`)
          .join();
        if (place === globalThis.shownWords.at(-1)?.place) return;
        globalThis.shownWords.push({ place, seen: performance.timeOrigin + performance.now() });
      };
      const options = { subtree: true, childList: true, attributes: true };
      new MutationObserver(note).observe(document.querySelector('.view-overlays'), options);
    });
  }

  /** Each word with the light that came for it: they come in the same order, and as many of each. */
  function pairs(due, shown) {
    const [first] = due;
    const lit = shown.filter(({ place, seen }) => place !== '' && seen > first.heard - 20);
    assert.ok(Math.abs(lit.length - due.length) < 2, `${lit.length} lights for ${due.length} words`);
    const count = Math.min(lit.length, due.length);
    return due.slice(0, count).map(({ heard }, at) => ({ heard, seen: lit[at].seen }));
  }

  it('is heard soon after a line is chosen', async () => {
    await view()
      .locator('#lines')
      .evaluate((lines) => {
        const level = document.getElementById('level');
        lines.addEventListener('click', () => {
          const begun = performance.now();
          globalThis.heardAfter = undefined;
          const look = () => {
            if (level.value > 0.02) globalThis.heardAfter = performance.now() - begun;
            else setTimeout(look, 4);
          };
          // What was heard before fades out first.
          setTimeout(look, 60);
        });
      });
    const waits = [];
    for (const line of [40, 80, 120, 160, 200]) {
      await view().locator(`#line-${line}`).click();
      const heard = () =>
        view()
          .locator('#lines')
          .evaluate(() => globalThis.heardAfter);
      waits.push(await until('it is heard', heard, (wait) => wait !== undefined));
    }
    waits.sort((one, other) => one - other);
    console.log(`      heard ${waits.map(Math.round).join(', ')} ms after a click`);
    assert.ok(waits[2] < 2000, `${waits}`);
  });

  it('is paused and goes on by a click, and by a key in the script', async () => {
    await view().locator('#play').click();
    await untilStatus('paused');
    await until('nothing is heard', levelNow, (level) => level === 0);
    const before = await read('lit');
    await sleep(500);
    assert.equal(await read('lit'), before);
    await view().locator('#play').click();
    await untilStatus('playing');
    await runCommand(page, 'View: Focus First Editor Group');
    await page.keyboard.press('F9');
    await untilStatus('paused');
    await page.keyboard.press('F9');
    await untilStatus('playing');
  });

  it('goes to the next scene and back, and to a line of the list', async () => {
    await view().locator('#line-2').click();
    await until('line 2', lineNow, (line) => line === 2);
    await view().locator('#play').press('PageDown');
    const scene = await untilHeard('FERRY TERMINAL - LOST PROPERTY');
    await view().locator('#play').press('ArrowRight');
    await until('the next line', lineNow, (line) => line > scene);
    await view().locator('#play').press('PageUp');
    await until('the scene again', lineNow, (line) => line === scene);
    await view().locator('#line-6').click();
    await until('line 6', lineNow, (line) => line === 6);
    await untilStatus('playing');
  });

  it('loops a scene, at another speed', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('MOMENTS LATER #8#'));
    await runCommand(page, 'Closed Set: Read Scene Aloud');
    const first = await untilHeard('MOMENTS LATER');
    await view().getByLabel('Speed').selectOption('200');
    await view().getByLabel('Repeat the scene').click();
    await until('further lines', lineNow, (line) => line > first);
    await until('the first line again', lineNow, (line) => line === first, 600);
    await view().getByLabel('Repeat the scene').click();
    await untilStatus('ended');
    await view().getByLabel('Speed').selectOption('100');
  });

  it('gives a role another voice, which is heard before it is chosen', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('Describe it.'));
    await runCommand(page, 'Closed Set: Read Aloud from Here');
    await untilStatus('playing');
    const nora = view().locator('.role', { hasText: 'NORA' }).locator('.voice');
    const before = await nora.textContent();
    await nora.click();
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await untilStatus('stopped');
    await until('the voice is heard', levelNow, (level) => level > 0.02);
    await page.keyboard.press('Enter');
    const after = await until(
      'another voice',
      () => nora.textContent(),
      (now) => now !== before,
    );
    await untilStatus('playing');
    const room = path.join(server.workspace, 'closedset.json');
    await until(
      'it is kept',
      () => readFileSync(room, 'utf8'),
      (text) => /"NORA": "embedded:/.test(text),
    );
    await view().locator('.line', { hasText: 'Describe it.' }).first().click();
    await until(
      'it speaks',
      () => view().locator('#voice').textContent(),
      (text) => text.startsWith(after),
    );
  });

  it('reads two at once who speak at once', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('OTIS ^') - 3);
    await runCommand(page, 'Closed Set: Read Aloud from Here');
    await until(
      'two lines are lit',
      () => read('lit'),
      (lit) => /^\d+:\d*,\d+:\d*$/.test(lit),
    );
  });

  it('goes on from the same place when somebody writes', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('Rain. The ferry'));
    await runCommand(page, 'Closed Set: Read Aloud from Here');
    await untilHeard('The ferry Margaret Ruth');
    await goTo(page, lineOf('EXT. FERRY TERMINAL - DAY') + 1);
    await page.keyboard.type('\nA gull cries.\n');
    await view().locator('.line.narrated.lit', { hasText: 'Sixty people' }).waitFor();
    await view().locator('#lines', { hasText: 'A gull cries.' }).waitFor();
    assert.equal(await view().getByLabel('Keep the line').getAttribute('aria-pressed'), 'false');
    await view().getByLabel('Keep the line').click();
    await until(
      'it follows',
      () => view().getByLabel('Keep the line').getAttribute('aria-pressed'),
      (now) => now === 'true',
    );
    // None, where the machine has a moment for the sound while it plans anew.
    assert.ok(Number(await read('underruns')) < 2);
    await runCommand(page, 'File: Revert File');
  });

  it('leaves a part to whoever rehearses it', async () => {
    await runCommand(page, 'View: Focus First Editor Group');
    await goTo(page, lineOf('INT. FERRY TERMINAL - STOREROOM'));
    await runCommand(page, 'Closed Set: Rehearse a Part...');
    await pickItem(page, 'NORA');
    await view().locator('#part', { hasText: 'You rehearse NORA.' }).waitFor();
    await view().getByLabel('Leave room for my lines').selectOption('key');
    await view().getByLabel('Show of them').selectOption('nothing');
    await view()
      .getByLabel('Show of them')
      .evaluate((one) => one.blur());
    await view().locator('#play').press('n');
    await untilStatus('mine');
    const mine = await lineNow();
    await sleep(1500);
    assert.equal(await lineNow(), mine);
    assert.equal(await view().locator('#text').textContent(), '…');
    assert.match(await view().locator('#who').textContent(), /^NORA · Your line/);
    await page.screenshot({ path: inRoot('artifacts', 'read-aloud-my-line.png') });
    await view().locator('#play').press(' ');
    await until('the next line', lineNow, (line) => line > mine);
    await runCommand(page, 'Closed Set: Stop Reading');
    await untilStatus('stopped');
  });

  const untilHeard = (text) =>
    until(
      `hears ${text}`,
      () => view().locator('#text').textContent(),
      (now) => now.includes(text),
    ).then(lineNow);

  it('asked no other machine for anything', () => {
    assert.deepEqual(visit.window.asked, []);
  });
});
