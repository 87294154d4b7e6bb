import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { tinyPiperVoice } from '../../support/onnxWriter';
import { eventually, readyClosedSet } from './support';

const config = {
  audio: { sample_rate: 16_000 },
  espeak: { voice: 'en-us' },
  dataset: 'ada',
  phoneme_id_map: { _: [0], '^': [1], $: [2], n: [20] },
};

describe('a neural voice file', () => {
  let folder = '';
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-voice-file-'));
    await readyClosedSet();
  });
  after(async () => {
    await settings().update('readAloud.voiceFiles', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('notifications.clearAll');
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = () => vscode.workspace.getConfiguration('closedSet');
  const chosen = () => settings().inspect('readAloud.voiceFiles');
  const choose = (file: string) =>
    vscode.commands.executeCommand('closedSet.chooseVoiceFile', vscode.Uri.file(file));

  function written(name: string, content: Uint8Array | string): string {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    writeFileSync(`${file}.json`, JSON.stringify(config));
    return file;
  }

  it('is taken up once it has spoken, for this person and no folder', async () => {
    const file = written('ada.onnx', tinyPiperVoice());
    await choose(file);
    await eventually(
      () => settings().get('readAloud.voiceFiles'),
      (files) => JSON.stringify(files) === JSON.stringify([file]),
    );
    assert.deepEqual([chosen()?.workspaceValue, chosen()?.workspaceFolderValue], [undefined, undefined]);
  });

  it('is left where it is when it is no voice, and the settings with it', async () => {
    const before = JSON.stringify(settings().get('readAloud.voiceFiles'));
    let isDone = false;
    // The reason stands there until somebody has read it.
    void choose(written('text.onnx', 'this is no voice')).then(() => {
      isDone = true;
    });
    await eventually(
      async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return isDone;
      },
      (done) => done,
    );
    assert.equal(JSON.stringify(settings().get('readAloud.voiceFiles')), before);
  });

  it('can be chosen for the reading of no folder', async () => {
    const [place] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(place);
    const inFolder = vscode.workspace.getConfiguration('closedSet', place.uri);
    await assert.rejects(
      Promise.resolve(
        inFolder.update('readAloud.voiceFiles', ['/any.onnx'], vscode.ConfigurationTarget.WorkspaceFolder),
      ),
    );
  });
});
