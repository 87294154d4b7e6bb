import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentHighlight,
  Location,
  LocationLink,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { connect, type EditorOptions, type TestEditor } from '../support/protocolClient';
import { withProtocolEdits } from '../support/protocolEdits';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const second = `${folder}/second.fountain`;
const showFile = `${folder}/closedset.json`;

const text = 'INT. BAR - NIGHT  \n\nMARIA (34) sits. Maria waits.\n\nMARIA\nHello. [[ask\n';
const files = {
  [pilot]: text,
  [second]: "INT. MARIA'S FLAT - DAY\nRain.\n\nMARIA\nBye.\n\n{{INCLUDE: scraps.fountain}}\n",
  [showFile]: '{ "characters": { "MARIA": {} } }',
};

const capable = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { definition: { linkSupport: true } },
};

const about = (uri: string, more: object = {}) => ({ textDocument: { uri }, ...more });
const at = (line: number, character: number) => ({ position: { line, character } });

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

describe('the protocol, for writing', () => {
  let editor: TestEditor;
  const start = async (options: EditorOptions = {}) => {
    editor = await connect({
      folders: [folder],
      files: new Map(Object.entries(files)),
      capabilities: capable,
      ...options,
    });
    await editor.open(pilot, text, 7);
  };
  afterEach(() => editor.end());

  it('leads to the introduction and to an included file', async () => {
    await start();
    await editor.open(second, files[second] ?? '');
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', about(second, at(3, 2)));
    assert.equal(link?.targetUri, pilot);
    assert.deepEqual(link?.targetSelectionRange.start, { line: 2, character: 0 });
    const [include] = await editor.request<LocationLink[]>(
      'textDocument/definition',
      about(second, at(6, 12)),
    );
    assert.equal(include?.targetUri, `${folder}/scraps.fountain`);
    assert.equal(await editor.request('textDocument/definition', about(pilot, at(1, 0))), null);
  });

  it('gives a plain place to an editor without links', async () => {
    await start({ capabilities: {} });
    const found = await editor.request<Location>('textDocument/definition', about(pilot, at(4, 1)));
    assert.deepEqual(found, {
      uri: pilot,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
    });
  });

  it('finds references in scripts that are not open, and highlights in this one', async () => {
    await start();
    const params = about(pilot, { ...at(4, 1), context: { includeDeclaration: true } });
    const found = await editor.request<Location[]>('textDocument/references', params);
    assert.deepEqual(
      found.map(({ uri, range }) => `${uri.slice(folder.length + 1)}:${range.start.line}`),
      ['pilot.fountain:2', 'pilot.fountain:2', 'pilot.fountain:4', 'second.fountain:0', 'second.fountain:3'],
    );
    const marks = await editor.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      about(pilot, at(4, 1)),
    );
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      [3, 2, 2],
    );
  });

  it('prepares a rename, or says where one can begin', async () => {
    await start();
    const prepared = await editor.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      about(pilot, at(2, 18)),
    );
    assert.deepEqual(prepared, {
      range: { start: { line: 2, character: 17 }, end: { line: 2, character: 22 } },
      placeholder: 'Maria',
    });
    await assert.rejects(
      editor.request('textDocument/prepareRename', about(pilot, at(1, 0))),
      /There is no name to rename here/,
    );
  });

  it('renames over open and closed scripts and the show file, and asks about prose', async () => {
    await start();
    const params = about(pilot, { ...at(4, 1), newName: 'Catherine' });
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', params);
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => [textDocument.uri, textDocument.version]),
      [
        [pilot, 7],
        [second, null],
        [showFile, null],
      ],
    );
    const asked = Object.values(edit.changeAnnotations ?? {}).map((one) => one.needsConfirmation);
    assert.deepEqual(asked, [false, true]);
    const [first] = changes;
    assert.match(
      withProtocolEdits(text, (first?.edits ?? []) as TextEdit[]),
      /CATHERINE \(34\) sits\. Catherine/,
    );
    await assert.rejects(
      editor.request('textDocument/rename', about(pilot, { ...at(4, 1), newName: '' })),
      /needs at least one letter/,
    );
  });

  it('formats a range, the whole and the line just left', async () => {
    await start();
    const options = { tabSize: 2, insertSpaces: true };
    const formatted = 'INT. BAR - NIGHT\n';
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 18 } };
    for (const [method, more] of [
      ['formatting', {}],
      ['rangeFormatting', { range }],
      ['onTypeFormatting', { ...at(1, 0), ch: '\n' }],
    ] as const) {
      const edits = await editor.request<TextEdit[]>(
        `textDocument/${method}`,
        about(pilot, { options, ...more }),
      );
      assert.equal(withProtocolEdits(text, edits).startsWith(formatted), true, method);
    }
  });

  it('reports problems when asked, and not twice', async () => {
    await start();
    const ask = (previousResultId?: string) =>
      editor.request<Report>('textDocument/diagnostic', about(pilot, { previousResultId }));
    const full = await ask();
    assert.deepEqual(
      full.items?.map(({ code }) => code),
      ['unclosed-note'],
    );
    assert.deepEqual(await ask(full.resultId), { kind: 'unchanged', resultId: full.resultId });
    await editor.change(pilot, 8, [{ text: 'Rain.\n' }]);
    assert.deepEqual((await ask(full.resultId)).items, []);
  });

  it('reports on scripts that are not open, and takes back what is gone', async () => {
    await start();
    const ask = (previousResultIds: readonly object[]) =>
      editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    assert.deepEqual(
      items.map(({ uri, version, kind }) => [uri, version, kind]),
      [
        [pilot, 7, 'full'],
        [second, null, 'full'],
      ],
    );
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const gone = `${folder}/gone.fountain`;
    const again = await ask([...known, { uri: gone, value: 'old' }]);
    assert.deepEqual(
      again.items.map(({ uri, kind }) => [uri, kind]),
      [
        [pilot, 'unchanged'],
        [second, 'unchanged'],
        [gone, 'full'],
      ],
    );
  });

  it('is quiet where problems are switched off', async () => {
    await start({ settings: { problems: { enabled: false } } });
    const report = await editor.request<Report>('textDocument/diagnostic', about(pilot));
    assert.deepEqual(report.items, []);
    const range = { start: { line: 5, character: 8 }, end: { line: 5, character: 8 } };
    const params = about(pilot, { range, context: { diagnostics: [] } });
    assert.deepEqual(await editor.request('textDocument/codeAction', params), []);
  });

  it('offers fixes of the kinds that are asked for', async () => {
    await start();
    const range = { start: { line: 5, character: 8 }, end: { line: 5, character: 8 } };
    const ask = (only?: readonly string[]) =>
      editor.request<CodeAction[]>(
        'textDocument/codeAction',
        about(pilot, { range, context: { diagnostics: [], ...(only ? { only } : {}) } }),
      );
    assert.deepEqual(
      (await ask()).map(({ title, kind }) => [title, kind]),
      [['Close it here', 'quickfix']],
    );
    assert.deepEqual(await ask(['refactor']), []);
    assert.deepEqual(await ask(['source.fixAll']), []);
  });

  it('speaks the language of the bundle it is given', async () => {
    const l10n = { 'Close it here': 'Hier schließen' };
    await start({ initializationOptions: { l10n } });
    const range = { start: { line: 5, character: 8 }, end: { line: 5, character: 8 } };
    const params = about(pilot, { range, context: { diagnostics: [] } });
    const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', params);
    assert.equal(action?.title, 'Hier schließen');
  });
});
