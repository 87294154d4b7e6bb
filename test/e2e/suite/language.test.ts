import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openScript } from './support';

describe('a Fountain file', () => {
  it('opens with the language mode', async () => {
    const { document } = await openScript('one-key-low.fountain');
    assert.equal(document.languageId, 'fountain');
  });

  it('is set like prose, and other languages are left alone', () => {
    const inScripts = vscode.workspace.getConfiguration('editor', { languageId: 'fountain' });
    assert.equal(inScripts.get('wordWrap'), 'on');
    const inJson = vscode.workspace.getConfiguration('editor', { languageId: 'json' });
    assert.notEqual(inJson.get('wordWrap'), 'on');
  });
});
