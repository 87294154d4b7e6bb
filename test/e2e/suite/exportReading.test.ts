import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openScript } from './support';

/** With the voices that come with the extension: what is recorded here can be listened to. */
describe('recording the reading', () => {
  let folder = '';
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-recording-'));
    await openScript('one-key-low.fountain');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const record = (name: string, format: string) => {
    const target = path.join(folder, name);
    const choice = { scope: { kind: 'scenes', first: 1, last: 2 }, format, target };
    return vscode.commands.executeCommand('closedSet.exportReading', choice).then(() => target);
  };

  it('makes an MP3 with a chapter a scene and a cover', async () => {
    const text = readFileSync(await record('reading.mp3', 'mp3')).toString('latin1');
    assert.equal(text.match(/CHAP\0/g)?.length, 2);
    assert.ok(text.includes('image/png'));
  });

  it('makes a playlist with a file a scene', async () => {
    const lines = readFileSync(await record('reading.m3u8', 'mp3PerScene'), 'utf8').split('\n');
    const files = lines.filter((line) => line.endsWith('.mp3'));
    assert.equal(files.length, 2);
    for (const file of files) assert.ok(statSync(path.join(folder, file)).size > 10_000, file);
  });

  it('makes samples that are not silent', async () => {
    const bytes = readFileSync(await record('reading.wav', 'wav'));
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset + 44, Math.floor((bytes.length - 44) / 2));
    assert.ok(samples.length / 16_000 > 20, `${samples.length / 16_000} s of two scenes`);
    assert.ok(samples.some((sample) => Math.abs(sample) > 8000));
  });
});
