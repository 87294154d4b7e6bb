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

  it('reports a planted fault, and mends it with one fix', async () => {
    const { document } = editor;
    const { line } = positionOf(document, 'DAY#7#');
    const there = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.start.line === line);
    const [problem] = await eventually(there, (found) => found.length > 0);
    assert.ok(problem);
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ kind, edit }) => kind?.value.startsWith('quickfix') && edit !== undefined);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.lineAt(line).text, /DAY #7#$/);
    await eventually(there, (found) => found.length === 0);
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

  it('goes from a name to where that person is introduced', async () => {
    const { document } = editor;
    const at = positionOf(document, 'HASKELL\nI seem to have lost');
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.ok(found);
    const { start } = 'range' in found ? found.range : found.targetRange;
    assert.match(document.lineAt(start.line).text, /EMMETT HASKELL \(74\)/);
  });

  it('finds a person in every episode', async () => {
    const at = positionOf(editor.document, 'NORA\nDescribe it.');
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', editor.document.uri, at);
    const files = [...new Set(found.map(({ uri }) => uri.path.split('/').at(-1)))].sort();
    assert.deepEqual(files, ['102-teeth.fountain', pilot]);
  });

  it('finds scenes of the whole show by their place', async () => {
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'STOREROOM');
    assert.ok(found.some(({ name }) => name.includes('STOREROOM')));
  });

  it('keeps to white space when it formats', async () => {
    const { document } = editor;
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await ask<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      options,
    );
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    for (const { range, newText } of edits ?? [])
      assert.equal(words(newText), words(document.getText(range)));
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
