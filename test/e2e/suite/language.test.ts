import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a Fountain file', () => {
  it('opens with the language mode', async () => {
    const [script] = await vscode.workspace.findFiles('**/*.fountain');
    assert.ok(script, 'the workspace has a script');
    const document = await vscode.workspace.openTextDocument(script);
    assert.equal(document.languageId, 'fountain');
  });
});
