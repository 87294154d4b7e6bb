import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import { eventually, openScript, pickRow, readyClosedSet } from './support';

const pilot = 'one-key-low.fountain';
const second = '102-teeth.fountain';

const run = (command: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand(`closedSet.${command}`, ...args);

/** Held still where the browser lets it be heard at once, so that each step is seen by itself. */
describe('reading aloud', () => {
  let readAloud: ClosedSet['readAloud'];

  before(async () => {
    ({ readAloud } = await readyClosedSet());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await openScript(pilot);
  });

  const texts = () => readAloud.state.texts.join(' / ');
  /** What is said is not written as it is: letter case counts for nothing. */
  const untilLit = (text: string) =>
    eventually(texts, (now) => now.toLowerCase().startsWith(text.toLowerCase()));

  async function openAt(name: string, text: string): Promise<vscode.TextEditor> {
    const editor = await openScript(name);
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf(text));
    editor.selection = new vscode.Selection(position, position);
    return editor;
  }

  /** From the text on; nothing goes on by itself. */
  async function holdAt(name: string, text: string, lit = text): Promise<vscode.TextEditor> {
    const editor = await openAt(name, text);
    await run('readAloud');
    await untilLit(lit);
    if (readAloud.state.status !== 'needsClick') await run('playPause');
    await eventually(
      () => readAloud.state.status,
      (status) => status === 'needsClick' || status === 'paused',
    );
    // It may have gone on before it stood still.
    if (!texts().toLowerCase().startsWith(lit.toLowerCase())) await run('readPreviousLine');
    await untilLit(lit);
    return editor;
  }

  it('lights the sentence of the caret, and says where a click is wanted', async () => {
    const { document } = await openAt(pilot, 'Sixty people');
    await run('readAloud');
    await untilLit('Sixty people run');
    assert.equal(readAloud.state.uri, document.uri.toString());
    await eventually(
      () => readAloud.state.status,
      (status) => status === 'needsClick' || status === 'playing',
    );
    if (readAloud.state.status === 'playing') await run('playPause');
  });

  it('leaves the caret where it is stopped', async () => {
    const editor = await holdAt(pilot, 'Sixty people');
    await run('readNextLine');
    await untilLit('Last off, in no hurry');
    await run('stopReading');
    const { document } = editor;
    const place = document.positionAt(document.getText().indexOf('Last off'));
    await eventually(
      () => editor.selection.active,
      (now) => now.isEqual(place),
    );
    await holdAt(pilot, 'Sixty people');
  });

  it('goes to the next line and scene where it is told to', async () => {
    await run('readNextLine');
    await untilLit('Last off, in no hurry');
    await run('readNextScene');
    await eventually(texts, (now) => /lost property office/i.test(now));
    await run('readPreviousScene');
    await eventually(texts, (now) => /ferry terminal/i.test(now) && !/office/i.test(now));
  });

  it('finds its place again when somebody writes above it', async () => {
    const editor = await holdAt(pilot, 'Then he turns up his collar');
    // A plan that is being made meanwhile is one of the script before.
    const renewing = readAloud.renew();
    await editor.edit((edit) => edit.insert(new vscode.Position(27, 0), 'A gull cries.\n\n'));
    await renewing;
    assert.equal(readAloud.state.isFollowing, false);
    await untilLit('Then he turns');
    const afterHeading = async () => {
      await run('readPreviousScene');
      await untilLit('exterior, ferry terminal');
      await run('readNextLine');
      return eventually(texts, (now) => !now.startsWith('exterior'));
    };
    await eventually(afterHeading, (now) => now === 'A gull cries.');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('goes on when the server was started anew', async () => {
    await holdAt(pilot, 'Then he turns up his collar');
    await run('restartServer');
    await run('readNextLine');
    await untilLit('OTIS BRANDT');
  });

  it('reads one script at a time: the next takes its place', async () => {
    const { document } = await openScript(second);
    await run('readAloud');
    await eventually(
      () => readAloud.state.uri,
      (uri) => uri === document.uri.toString(),
    );
  });

  it('reads a selection, and sides', async () => {
    const editor = await openAt(pilot, 'Describe it.');
    const { start } = editor.selection;
    editor.selection = new vscode.Selection(start, start.translate(0, 4));
    await run('readSelection');
    await untilLit('Describe it.');
    await run('readSides', 'COMMUTER');
    await eventually(texts, (now) => /lost property office/i.test(now));
  });

  it('reads what is chosen kind by kind, and goes on with it', async () => {
    const settings = () => vscode.workspace.getConfiguration('closedSet.readAloud');
    await holdAt(pilot, 'FERRY TERMINAL', 'exterior');
    const choosing = run('chooseWhatIsRead');
    // Scene headings are the third row, and have only the narrator to lose.
    await pickRow(2, () => settings().get('preset') === 'custom');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await choosing;
    assert.equal(settings().get<Record<string, string>>('custom')?.heading, 'hidden');
    await untilLit('Rain');
    for (const key of ['preset', 'custom']) {
      await settings().update(key, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('leaves a part out that is rehearsed', async () => {
    await openAt(pilot, 'COMMUTER (40s)');
    await run('rehearse', 'NORA');
    await eventually(texts, (now) => now !== '');
    await run('readNextCue');
    await untilLit('I lost a glove.');
  });

  it('ends when its script is closed', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'gone.fountain');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('INT. STAGE - NIGHT\n\nDust.\n'));
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    await run('readAloud');
    await eventually(
      () => readAloud.state.uri,
      (now) => now === uri.toString(),
    );
    // A document that becomes another language is closed at once; one without an editor only after minutes.
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await eventually(
      () => readAloud.state.uri,
      (now) => now === undefined,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });
});
