// What the workbench shows at a moment, in words: a test that failed where nobody sees its picture is told by this.

const places = {
  notifications: '.notification-list-item',
  'list of choices': '.quick-input-widget:visible',
  dialog: '.monaco-dialog-box',
  tabs: '.tab',
  'status bar': '.statusbar',
};

/** @returns {Promise<string>} a line for each place that shows anything */
export async function shownNow(page) {
  const lines = [];
  for (const [place, selector] of Object.entries(places)) {
    const texts = await page.locator(selector).allInnerTexts();
    const shown = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    if (shown.length > 0) lines.push(`${place}: ${shown.join(' | ').slice(0, 1500)}`);
  }
  const typed = page.locator('.quick-input-widget input.input');
  if (await typed.isVisible()) lines.push(`typed: ${await typed.inputValue()}`);
  return lines.join('\n');
}

/** Prints it, where the test at hand has failed. */
export async function tellIfFailed(test, page) {
  if (test.state !== 'failed') return;
  const shown = await shownNow(page).catch((error) => `nothing that could be read: ${error.message}`);
  console.log(`VS Code shows, after "${test.title}":\n${shown}`);
}
