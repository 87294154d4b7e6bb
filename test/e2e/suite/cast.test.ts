import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import type { CastRow } from '../../../server/src/protocol/readAloud';
import { eventually, openScript, pickRow, readyClosedSet } from './support';

const pilot = 'one-key-low.fountain';

const run = (command: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`closedSet.${command}`, ...args);

/** Picks the first row of the list that a command asks with. */
async function pickFirst(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  command.then(done, done);
  await pickRow(0, () => isDone);
  await command;
}

describe('the cast', () => {
  let cast: ClosedSet['cast'];
  let showFile: vscode.Uri;
  let original: Uint8Array;

  before(async () => {
    ({ cast } = await readyClosedSet());
    const [uri] = await vscode.workspace.findFiles('closedset.json');
    assert.ok(uri);
    showFile = uri;
    original = await vscode.workspace.fs.readFile(showFile);
  });

  after(async () => {
    await vscode.workspace.fs.writeFile(showFile, original);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  const roles = () => cast.shown?.roles ?? [];
  const roleOf = (name: string) => roles().find(({ speaker }) => speaker === name);
  const untilRole = (name: string, isRight: (role: CastRow | undefined) => boolean) =>
    eventually(() => roleOf(name), isRight);
  const kept = async () => {
    const text = Buffer.from(await vscode.workspace.fs.readFile(showFile)).toString('utf8');
    return JSON.parse(text).readAloud?.voices ?? {};
  };

  it('is listed with the narrator first, then by words, and why each has the voice', async () => {
    await openScript(pilot);
    await run('showCast');
    await untilRole('NORA', (role) => role !== undefined);
    assert.equal(roles()[0]?.speaker, undefined);
    const words = roles()
      .slice(1)
      .map((role) => role.words);
    assert.deepEqual(
      words,
      [...words].sort((a, b) => b - a),
    );
    assert.deepEqual(roleOf('NORA')?.told, { gender: 'female', age: 'adult', years: 58 });
    assert.ok((roleOf('NORA')?.lines ?? 0) > 10);
  });

  it('swaps two voices in one edit, and casting takes them back', async () => {
    const [nora, first] = [roleOf('NORA')?.voice.id, roles()[0]?.voice.id];
    await pickFirst(run('swapVoices', { role: 'NORA' }));
    await untilRole('NORA', (role) => role?.chosen === true && role.voice.id === first);
    assert.equal(roles()[0]?.voice.id, nora);
    assert.deepEqual(await kept(), { NORA: first });
    await run('letCastingChoose', { role: 'NORA' });
    await run('letCastingChoose', { role: undefined });
    await untilRole('NORA', (role) => role?.chosen === false && role.voice.id === nora);
    assert.deepEqual(await kept(), {});
  });

  it('is kept for other episodes, and nothing that the show file names is changed', async () => {
    const written = JSON.parse(Buffer.from(original).toString('utf8'));
    const readAloud = { voices: { OTIS: 'system:Nobody Has This' } };
    await vscode.workspace.fs.writeFile(showFile, Buffer.from(JSON.stringify({ ...written, readAloud })));
    await untilRole('OTIS', (role) => role?.missing === 'Nobody Has This');
    const before = new Map(roles().map(({ speaker, voice }) => [speaker, voice.id]));
    await run('keepCast');
    await untilRole('NORA', (role) => role?.chosen === true);
    assert.deepEqual(
      await kept(),
      Object.fromEntries(
        roles()
          .filter(({ speaker }) => speaker !== undefined)
          .map(({ speaker }) => [
            speaker,
            speaker === 'OTIS' ? 'system:Nobody Has This' : before.get(speaker),
          ]),
      ),
    );
    await openScript('102-teeth.fountain');
    await untilRole('NORA', (role) => role?.chosen === true);
    const here = roles().filter(({ speaker }) => before.has(speaker) && speaker !== 'OTIS');
    assert.ok(here.length > 2);
    for (const { speaker, voice } of here) assert.equal(voice.id, before.get(speaker));
    await vscode.workspace.fs.writeFile(showFile, original);
    await openScript(pilot);
    await untilRole('NORA', (role) => role?.chosen === false);
  });

  it('leaves a show file alone that is read-only', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/closedset.json': true }, vscode.ConfigurationTarget.Global);
    try {
      await pickFirst(run('swapVoices', { role: 'NORA' }));
      const document = await vscode.workspace.openTextDocument(showFile);
      assert.equal(document.isDirty, false);
      assert.deepEqual(await kept(), {});
      assert.equal(roleOf('NORA')?.chosen, false);
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('follows the script and the show file', async () => {
    const { document } = await openScript(pilot);
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(document.uri, end, '\n\nMS. ADDED\nHere I am.\n');
    await vscode.workspace.applyEdit(edit);
    const added = await untilRole('MS. ADDED', (role) => role !== undefined);
    assert.deepEqual([added?.words, added?.told?.gender], [3, 'female']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilRole('MS. ADDED', (role) => role === undefined);
    const written = JSON.parse(Buffer.from(original).toString('utf8'));
    const readAloud = { voices: { NORA: 'system:Nobody Has This' } };
    await vscode.workspace.fs.writeFile(showFile, Buffer.from(JSON.stringify({ ...written, readAloud })));
    await untilRole('NORA', (role) => role?.missing === 'Nobody Has This');
  });
});
