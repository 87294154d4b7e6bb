// The workbench of VS Code as a person at the keyboard uses it. Every wait has a limit; none is a fixed pause.
import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 30_000;

export async function openWorkbench(page, server, folder) {
  await page.goto(server.addressOf(folder), { timeout: 120_000 });
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

async function quickInput(page, text) {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ timeout: patience });
  await input.fill(text);
}

const quickRow = (page, text) =>
  page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

/** Runs a command by its title, from the command palette. `row` is what its row must show, if not the whole title. */
export async function runCommand(page, title, row = title) {
  await page.keyboard.press('F1');
  await quickInput(page, `>${title}`);
  await quickRow(page, row).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
}

/**
 * Runs a command and picks a row of the list that it asks with: again where the list closes by itself, as it does when
 * something that was asked for before takes the focus late.
 */
export async function runAndPick(page, title, text) {
  for (let attempt = 0; attempt < 3; attempt++) {
    await runCommand(page, title);
    const isPicked = await quickRow(page, text)
      .click({ timeout: 8000 })
      .then(
        () => true,
        () => false,
      );
    if (isPicked) return;
  }
  throw new Error(`${text} could not be picked after ${title}.`);
}

/** Picks the row of an open list of choices by what it shows. */
export async function pickItem(page, text) {
  await quickInput(page, text);
  await quickRow(page, text).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its name, and waits until its text is there. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await quickInput(page, name);
  await quickRow(page, name).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
  await page.locator('.editor-group-container.active .view-line').first().waitFor({ timeout: patience });
}

/** Puts the caret at a line and column, counted from one, and waits until it is there and heeds keys. */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await quickInput(page, `:${line}:${column}`);
  await page.keyboard.press('Enter');
  await statusItem(page, `Ln ${line}, Col ${column}`).waitFor({ timeout: patience });
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

export function statusItem(page, text) {
  return page.locator('.statusbar-item', { hasText: text });
}

/** Rows of a view of the side bar or panel, by a part of their text. */
export function treeRow(page, text) {
  return page.locator('.pane-body .monaco-list-row', { hasText: text });
}

export async function focusOutline(page) {
  await runCommand(page, 'Explorer: Focus on Outline View');
}

/** Folds a view of the side bar away, where it is open. */
export async function collapse(page, view) {
  const header = page
    .locator('.pane-header[aria-expanded="true"]', { hasText: new RegExp(`^${view}`) })
    .first();
  if (await header.isVisible()) await header.click();
}

/** A row of the list that opens while typing. */
export function suggestion(page, text) {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
}

/** The lines of the editor that are in sight, with spaces as they were typed. */
export async function editorText(page) {
  const lines = await page.locator('.editor-group-container.active .view-line').allInnerTexts();
  return lines.join('\n').replace(/\u00a0/g, ' ');
}

/** Waits until the lines in sight say so. */
export async function untilEditorSays(page, pattern) {
  let text = '';
  for (let attempt = 0; attempt < 100 && !pattern.test(text); attempt++) {
    if (attempt > 0) await sleep(100);
    text = await editorText(page);
  }
  assert.match(text, pattern);
}

/** Waits for a tab; an error that VS Code shows in its place is told instead. */
export async function tabOrError(page, name, timeout) {
  const tab = page.locator('.tab.active', { hasText: name });
  const error = page
    .locator('.notification-list-item:has(.codicon-error) .notification-list-item-message')
    .first();
  await tab.or(error).first().waitFor({ timeout });
  if (await error.isVisible()) throw new Error(`VS Code shows: ${await error.textContent()}`);
}

/** What a page in the editor says, such as a rendered report; waits until it says anything. */
export async function pageText(page) {
  const body = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
  await body.locator('h1').first().waitFor({ timeout: patience });
  return body.textContent();
}

/**
 * Presses a key in what it is meant for until that is gone: VS Code binds some keys a moment after it gives the
 * focus, and says nothing of a key that was pressed too early.
 */
export async function pressUntilGone(page, selector, key) {
  await page.locator(`${selector}:has(:focus)`).first().waitFor({ timeout: patience });
  await untilGone(page, selector, key, () => page.keyboard.press(key));
}

/** Presses a key until what it opens is there: the editor may not have the focus back yet, and says nothing of the key. */
export async function pressUntilShown(page, key, selector) {
  const shown = page.locator(selector).first();
  for (let attempt = 0; attempt < 6; attempt++) {
    await page.keyboard.press(key);
    if (await comes(shown, 5000)) return;
  }
  throw new Error(`${key} was pressed, and ${selector} is not there.`);
}

const comes = (target, timeout, state = 'visible') =>
  target.waitFor({ state, timeout }).then(
    () => true,
    () => false,
  );

/** Waits until the browser has been given what is open to keep, which happens every few seconds and unseen. */
export async function untilKept(page, text) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (text.test(await keptByBrowser(page))) return;
    await sleep(100);
  }
  throw new Error(`${text} is not among what the browser keeps of this window.`);
}

/** Each database of the page's origin, as one text: VS Code has one for the window, one for the folder and more. */
function keptByBrowser(page) {
  return page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames)
        texts.push(...(await done(database.transaction(table).objectStore(table).getAll())));
      database.close();
    }
    return texts.filter((text) => typeof text === 'string').join('\n');
  });
}

/**
 * Types a path into the dialog of a VS Code whose files are another machine's, and accepts it: the folder until it is
 * listed, then the file until it is the one that is chosen. While it reads a folder, the dialog heeds no name, and takes
 * Enter for what was chosen before.
 */
export async function typePath(page, accept, file) {
  const dialog = `.quick-input-widget:has-text("${accept}")`;
  const input = page.locator(`${dialog} input.input`);
  const row = (state) =>
    page.locator(`${dialog} .monaco-list-row${state}`, { hasText: path.basename(file) }).first();
  await input.waitFor({ timeout: patience });
  await fillUntil(input, `${path.dirname(file)}${path.sep}`, row(''));
  await fillUntil(input, file, row('.focused'));
  await untilGone(page, dialog, file, () => page.keyboard.press('Enter'));
}

async function fillUntil(input, text, shown) {
  for (let attempt = 0; attempt < 10; attempt++) {
    await input.fill(text);
    if (await comes(shown, 3000)) return;
  }
  throw new Error(`${text} was typed, and its row is not there.`);
}

async function untilGone(page, selector, what, act) {
  const target = page.locator(selector).first();
  for (let attempt = 0; attempt < 10; attempt++) {
    await act();
    if (await comes(target, 2000, 'hidden')) return;
  }
  throw new Error(`${selector} is still there after ${what}.`);
}
