import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';
import { eventually, openScript, readyClosedSet } from './support';

const text = `INT. CUISINE - JOUR

Jeanne (30 ans) entre. Il est 8h.

JEANNE
La 2e fois (un temps) au XIXe siècle.
`;

/** Whoever reads it: a voice of the system, or where there is none the built-in ones, of which the person is told. */
describe('reading a script in French aloud', () => {
  let readAloud: ClosedSet['readAloud'];

  before(async () => {
    ({ readAloud } = await readyClosedSet());
  });

  after(async () => {
    await vscode.commands.executeCommand('closedSet.stopReading');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await openScript('one-key-low.fountain');
  });

  const texts = () => readAloud.state.texts.join(' / ');
  const untilLit = (words: string) => eventually(texts, (now) => now === words);

  it('says what a French reader would, and steps from line to line', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'fountain', content: text });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('closedSet.readAloud');
    await untilLit('intérieur, cuisine, jour');
    await eventually(
      () => readAloud.state.status,
      (status) => status === 'needsClick' || status === 'playing',
    );
    if (readAloud.state.status === 'playing') await vscode.commands.executeCommand('closedSet.playPause');
    await vscode.commands.executeCommand('closedSet.readNextLine');
    await untilLit('Jeanne, trente ans, entre.');
    await vscode.commands.executeCommand('closedSet.readNextLine');
    await untilLit('La deuxième fois');
  });
});
