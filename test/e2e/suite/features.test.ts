import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openScript } from './support';

/** The server's features through the editor's own commands, as other extensions would ask for them. */
const pilot = 'one-key-low.fountain';

async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

function positionOf(document: vscode.TextDocument, text: string, into = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `the script holds ${text}`);
  return document.positionAt(offset + into);
}

async function insertAtEnd(editor: vscode.TextEditor, text: string): Promise<vscode.Position> {
  const { document } = editor;
  await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), text));
  return document.positionAt(document.getText().length);
}

describe('a script in the editor', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openScript(pilot);
  });

  afterEach(async () => {
    await ask('workbench.action.files.revert');
  });

  it('has an outline of acts, sequences and scenes', async () => {
    const symbols = await eventually(
      () =>
        ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', editor.document.uri),
      (found) => (found?.length ?? 0) > 0,
    );
    const act = symbols?.find(({ name }) => name.includes('Act One'));
    assert.ok(act?.children[0]?.children.some(({ name }) => name.includes('EXT. FERRY TERMINAL - DAY')));
  });

  it('offers who is in the scene on a new line', async () => {
    const at = await insertAtEnd(editor, '\n\nINT. STAGE - NIGHT\n\nNORA\nHello.\n\nOTIS\nHello.\n\nN');
    const list = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.equal(
      labels.find((label) => label.startsWith('N')),
      'NORA',
    );
  });

  it('tells about a name where it stands', async () => {
    const at = positionOf(editor.document, 'NORA\nDescribe it.');
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (typeof one === 'string' ? one : one.value));
    assert.match(words.join('\n'), /NORA/);
  });

  it('folds acts and scenes', async () => {
    const ranges = await ask<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    const { line } = positionOf(editor.document, 'INT. FERRY TERMINAL - LOST PROPERTY OFFICE - DAY #2#');
    assert.ok(ranges.some(({ start }) => start === line));
  });

  it('renames a character in every episode', async () => {
    const at = positionOf(editor.document, 'NORA\nDescribe it.');
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at,
      'NELL',
    );
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.ok(files.includes(pilot) && files.includes('102-teeth.fountain'), files.join());
  });

  it('underlines what is wrong and offers the fix', async () => {
    await insertAtEnd(editor, '\n\nINT. STAGE - NIGHT\n\n[[a note that never ends\n');
    const { uri } = editor.document;
    const [problem] = await eventually(
      () => vscode.languages.getDiagnostics(uri),
      (found) => found.length > 0,
    );
    assert.ok(problem);
    const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, problem.range);
    assert.ok(
      actions.some(({ edit }) => edit !== undefined),
      `a fix for: ${problem.message}`,
    );
  });

  it('colors names and headings', async () => {
    const { uri } = editor.document;
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    assert.ok(legend.tokenTypes.includes('function'));
    assert.ok(tokens.data.length > 500);
  });
});
