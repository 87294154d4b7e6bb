// The workbench of VS Code as a person at the keyboard uses it. Every wait has a limit; none is a fixed pause.
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

/** Runs a command by its title, from the command palette. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await quickInput(page, `>${title}`);
  await quickRow(page, title).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its name, and waits until its tab is there. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await quickInput(page, name);
  await quickRow(page, name).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
}

/** Puts the caret at a line and column, counted from one. */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await quickInput(page, `:${line}:${column}`);
  await page.keyboard.press('Enter');
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
