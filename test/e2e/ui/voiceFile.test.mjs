// A neural voice in the packaged extension, by keyboard: tried, told of, given to a role, and let go again. A picture of each
// step is left in artifacts/.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureVoice } from '../../../scripts/fetchVoice.mjs';
import { visitSample } from '../lib/sampleVisit.mjs';
import { pickItem, runCommand, typePath } from '../lib/workbench.mjs';

const patience = 60_000;

describe('a neural voice file in the packaged extension', function () {
  this.timeout(120_000);
  const visit = visitSample('voice-file', () => ({
    settings: { 'workbench.colorTheme': 'Default Light Modern' },
  }));
  let page;
  let voice;
  before(async () => {
    ({ page } = visit);
    voice = await ensureVoice();
    assert.ok('path' in voice, voice.missing);
  });

  const notification = (text) => page.locator('.notification-list-item-message', { hasText: text }).first();
  const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

  const chooseFile = (file) => typePath(page, 'Use This Voice', file);

  it('is refused with the reason when it is none', async () => {
    const file = path.join(visit.server.workspace, 'notes.onnx');
    writeFileSync(file, 'no voice');
    await runCommand(page, 'Closed Set: Choose Neural Voice File');
    await chooseFile(file);
    await notification(/notes\.onnx is not a voice that can be used/).waitFor({ timeout: patience });
  });

  it('tells how fast it speaks, once it has', async () => {
    await runCommand(page, 'Notifications: Clear All Notifications');
    await runCommand(page, 'Closed Set: Choose Neural Voice File');
    await chooseFile(voice.path);
    const told = notification(/^Joe speaks [\d.]+ times as fast as real time on this machine's processor\./);
    await told.waitFor({ timeout: patience });
  });

  it('is offered for a role with what was measured', async () => {
    await page.locator('.notification-list-item .monaco-button', { hasText: 'Choose Voice…' }).click();
    await pickItem(page, 'NORA');
    await row(/Joe.*voice file.*times as fast as real time/s).waitFor({ timeout: patience });
    await row('Choose Neural Voice File…').waitFor();
  });

  it('is let go again', async () => {
    await page.keyboard.press('Escape');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await runCommand(page, 'Closed Set: Choose Neural Voice File');
    await row(/Take Out en_US-joe-medium\.onnx.*Joe speaks/s).waitFor({ timeout: patience });
    await pickItem(page, 'Take Out');
    await notification(/^en_US-joe-medium\.onnx reads no more\./).waitFor({ timeout: patience });
  });
});
