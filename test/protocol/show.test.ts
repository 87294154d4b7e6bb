import assert from 'node:assert/strict';
import type {
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { CharacterItem } from '../../server/src/protocol/requests';
import { connect, type MemoryFiles, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const second = `${folder}/episodes/second.fountain`;
const showFile = `${folder}/closedset.json`;

const kate = 'INT. A\n\nKATE\nOne two.\n\nCATHERINE\nThree.\n';
const shared = JSON.stringify({
  episodes: ['episodes/second.fountain', 'pilot.fountain'],
  characters: { CATHERINE: { aliases: ['KATE'] } },
});

const people = async (
  editor: TestEditor,
  scope: 'script' | 'show',
  uri = pilot,
): Promise<readonly string[]> => {
  const items = await editor.request<readonly CharacterItem[]>('closedSet/characters', { uri, scope });
  return items.map(({ name, words }) => `${name} ${words}`);
};

const changed = (editor: TestEditor, uri: string, type: 1 | 2 | 3) =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('a show', () => {
  let files: MemoryFiles;
  let editor: TestEditor;
  const start = async (
    entries: readonly (readonly [string, string])[],
    folders = [folder],
  ): Promise<void> => {
    files = new Map(entries);
    editor = await connect({ files, folders });
  };
  afterEach(() => editor.end());

  it('has its problems reported, and those of a draft that it does not list only while that is open', async () => {
    const draft = `${folder}/drafts/white.fountain`;
    await start([
      [pilot, kate],
      [second, kate],
      [draft, kate],
      [showFile, shared],
    ]);
    const reported = async (previousResultIds: readonly object[] = []) => {
      const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds,
      });
      return items;
    };
    const uris = async () => (await reported()).map(({ uri }) => uri).toSorted();
    assert.deepEqual(await uris(), [second, pilot]);
    await editor.open(draft, kate);
    assert.deepEqual(await uris(), [draft, second, pilot]);
    const known = (await reported()).map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    await editor.close(draft);
    const left = (await reported(known)).find(({ uri }) => uri === draft);
    assert.deepEqual(left?.kind === 'full' && left.items, []);
    files.set(showFile, '{}');
    await changed(editor, showFile, 2);
    await until('all are', async () => (await uris()).length === 3);
  });

  it('is all scripts of the folder, in the order of the show file', async () => {
    await start([
      [pilot, 'INT. A\n\nJOE\nOne.\n'],
      [second, 'INT. B\n\nJOE\nTwo.\n\nMARIA\nThree four five.\n'],
      [showFile, shared],
      ['file:///elsewhere/x.fountain', 'INT. X\n\nNOBODY\nHi.\n'],
    ]);
    await editor.open(pilot, files.get(pilot) ?? '');
    assert.deepEqual(await people(editor, 'show'), ['MARIA 3', 'JOE 2']);
    const [joe] = (
      await editor.request<readonly CharacterItem[]>('closedSet/characters', { uri: pilot, scope: 'show' })
    ).filter(({ name }) => name === 'JOE');
    assert.deepEqual(
      joe?.scenes.map(({ uri }) => uri),
      [second, pilot],
    );
    assert.deepEqual(await people(editor, 'script'), ['JOE 1']);
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'maria' });
    assert.deepEqual(
      found.map(({ location }) => location.uri),
      [second],
    );
  });

  it('leaves out a draft that the show file does not list, which is a show by itself', async () => {
    const draft = `${folder}/drafts/first.fountain`;
    await start([
      [pilot, 'INT. A\n\nJOE\nOne.\n'],
      [draft, 'INT. A\n\nJOE\nFour five.\n'],
      [showFile, JSON.stringify({ episodes: ['pilot.fountain'], characters: { JOE: {} } })],
    ]);
    await editor.open(pilot, files.get(pilot) ?? '');
    await editor.open(draft, files.get(draft) ?? '');
    assert.deepEqual(await people(editor, 'show'), ['JOE 1']);
    assert.deepEqual(await people(editor, 'show', draft), ['JOE 2']);
    assert.deepEqual(await filesRenamedFrom(pilot), [pilot, showFile]);
    assert.deepEqual(await filesRenamedFrom(draft), [draft]);
    const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'joe' });
    assert.equal(found.length, 2);
  });

  const filesRenamedFrom = async (uri: string): Promise<readonly string[]> => {
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: { line: 2, character: 1 },
      newName: 'BEN',
    });
    const files = Object.keys(edit.changes ?? {}).concat(
      (edit.documentChanges ?? []).flatMap((change) =>
        'textDocument' in change ? [change.textDocument.uri] : [],
      ),
    );
    return files.toSorted((a, b) => b.localeCompare(a));
  };

  it('takes what is open over what is on the disk, and the disk again when it is closed', async () => {
    await start([[pilot, 'INT. A\n\nJOE\nOne.\n']]);
    await editor.open(pilot, 'INT. A\n\nMARIA\nOne.\n');
    assert.deepEqual(await people(editor, 'show'), ['MARIA 1']);
    await editor.close(pilot);
    await until('the text of the disk', async () => (await people(editor, 'show')).join() === 'JOE 1');
  });

  it('knows one person under two names from the show file', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    await editor.open(pilot, kate);
    assert.deepEqual(await people(editor, 'script'), ['CATHERINE 3']);
  });

  it('keeps the last good show file while it is broken, says what is wrong, and is mended', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    await editor.open(pilot, kate);
    assert.deepEqual(await people(editor, 'script'), ['CATHERINE 3']);
    files.set(showFile, '{\n  "characters": {\n');
    await changed(editor, showFile, 2);
    await until('a problem', () => (editor.pushed.get(showFile) ?? []).length > 0);
    assert.ok((editor.pushed.get(showFile)?.[0]?.range.start.line ?? 0) > 0);
    assert.deepEqual(await people(editor, 'script'), ['CATHERINE 3']);
    files.set(showFile, '{ "characters": {} }');
    await changed(editor, showFile, 2);
    await until('no problem', () => editor.pushed.get(showFile)?.length === 0);
    assert.deepEqual(await people(editor, 'script'), ['KATE 2', 'CATHERINE 1']);
  });

  it('is an empty one without a show file, or when that is deleted', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    await editor.open(pilot, kate);
    assert.equal((await people(editor, 'script')).length, 1);
    files.delete(showFile);
    await changed(editor, showFile, 3);
    await until('two people', async () => (await people(editor, 'script')).length === 2);
    assert.deepEqual(editor.log, []);
  });

  it('follows scripts that are made, changed and deleted on the disk', async () => {
    await start([[pilot, 'INT. A\n\nJOE\nOne.\n']]);
    await editor.open(pilot, 'INT. A\n\nJOE\nOne.\n');
    assert.deepEqual(await people(editor, 'show'), ['JOE 1']);
    files.set(second, 'INT. B\n\nMARIA\nTwo three.\n');
    await changed(editor, second, 1);
    await until('MARIA', async () => (await people(editor, 'show')).join() === 'MARIA 2,JOE 1');
    files.delete(second);
    await changed(editor, second, 3);
    await until('no MARIA', async () => (await people(editor, 'show')).join() === 'JOE 1');
    assert.deepEqual(await people(editor, 'show'), ['JOE 1']);
  });

  it('asks the editor once to watch its scripts and whatever may be its show file', async () => {
    await start([[pilot, kate]]);
    const watched = 'workspace/didChangeWatchedFiles';
    await until('the registration', () => editor.registered.has(watched));
    await editor.request('workspace/symbol', { query: '' });
    const globs = ['**/*.{fountain,spmd}', '**/*.json', '**/*baseline*'];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    assert.deepEqual(editor.registered.get(watched), [{ watchers }]);
  });

  it('follows the show file as it is typed, and renames in what stands there unsaved', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    await editor.open(pilot, kate);
    assert.equal((await people(editor, 'script')).length, 1);
    const json = (version: number, text: string) => ({ uri: showFile, languageId: 'json', version, text });
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument: json(1, shared) });
    const start0 = { line: 0, character: 0 };
    await editor.change(showFile, 2, [{ range: { start: start0, end: start0 }, text: '\n\n' }]);
    const showFileEdit = async () => {
      const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: pilot },
        position: { line: 5, character: 2 },
        newName: 'Nora',
      });
      const documents = (edit.documentChanges ?? []) as readonly TextDocumentEdit[];
      return documents.find(({ textDocument }) => textDocument.uri === showFile);
    };
    await until('the version', async () => (await showFileEdit())?.textDocument.version === 2);
    assert.equal((await showFileEdit())?.edits[0]?.range.start.line, 2);
    await editor.change(showFile, 3, [{ text: '{}' }]);
    await until('two people', async () => (await people(editor, 'script')).length === 2);
    assert.equal(await showFileEdit(), undefined);
    await editor.close(showFile);
    await until('one person, as stored', async () => (await people(editor, 'script')).length === 1);
    assert.equal((await showFileEdit())?.textDocument.version, null);
  });

  it('asks for the text of show files, by their name and once, and for no other feature there', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    await editor.open(pilot, kate);
    const selector = (name: string) => [{ pattern: `**/${name}` }];
    const opened = () => editor.registered.get('textDocument/didOpen') ?? [];
    await until('the first name', () => opened().length === 1);
    await editor.configure({ show: { file: 'room/bible.json' } });
    await until('the other name', () => opened().length === 2);
    const names = ['closedset.json', 'bible.json'];
    assert.deepEqual(
      opened(),
      names.map((name) => ({ documentSelector: selector(name) })),
    );
    const methods = [...editor.registered.keys()].filter((method) => method.startsWith('textDocument/'));
    assert.deepEqual(methods.sort(), [
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didOpen',
    ]);
  });

  it('asks an editor that cannot be asked for neither files nor text', async () => {
    files = new Map([
      [pilot, kate],
      [showFile, shared],
    ]);
    editor = await connect({
      files,
      folders: [folder],
      capabilities: { workspace: { configuration: true } },
    });
    await editor.open(pilot, kate);
    assert.deepEqual(await people(editor, 'script'), ['CATHERINE 3']);
    assert.deepEqual([...editor.registered], []);
    assert.deepEqual(editor.log, []);
  });

  it('has the editor ask again when one file of many matters', async () => {
    await start([
      [pilot, kate],
      [showFile, shared],
    ]);
    const refresh = 'workspace/semanticTokens/refresh';
    await until('the first', () => editor.refreshes.has(refresh));
    await editor.open(pilot, kate);
    assert.equal((await people(editor, 'script')).length, 1);
    files.set(showFile, '{}');
    const before = editor.refreshes.get(refresh) ?? 0;
    const changes = [`${folder}/package.json`, showFile].map((uri) => ({ uri, type: 2 }));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await until('another', () => (editor.refreshes.get(refresh) ?? 0) > before);
  });

  it('may have another show file, named by the setting', async () => {
    await start([
      [pilot, kate],
      [`${folder}/room/bible.json`, shared],
    ]);
    await editor.open(pilot, kate);
    assert.equal((await people(editor, 'script')).length, 2);
    await editor.configure({ show: { file: 'room/bible.json' } });
    await until('one person', async () => (await people(editor, 'script')).length === 1);
  });

  it('gains and loses folders', async () => {
    const other = 'file:///other';
    await start([
      [pilot, 'INT. A\n'],
      [`${other}/x.fountain`, 'INT. OTHER\n'],
    ]);
    const headings = async () => {
      const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'INT.' });
      return found.map(({ name }) => name).join(', ');
    };
    assert.equal(await headings(), 'INT. A');
    const notify = (event: object) =>
      editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await notify({ added: [{ uri: other, name: 'other' }], removed: [] });
    await until(
      'both',
      async () => (await headings()) === 'INT. A, INT. OTHER' || (await headings()) === 'INT. OTHER, INT. A',
    );
    await notify({ added: [], removed: [{ uri: folder, name: 'show' }] });
    await until('the other', async () => (await headings()) === 'INT. OTHER');
  });

  it('is one script with the show file beside it where no folder is open', async () => {
    await start(
      [
        [pilot, kate],
        [`${folder}/x.fountain`, 'INT. X\n\nNOBODY\nHi.\n'],
        [showFile, shared],
      ],
      [],
    );
    await editor.open(pilot, kate);
    assert.deepEqual(await people(editor, 'show'), ['CATHERINE 3']);
  });

  it('is one script that was never saved', async () => {
    await start([[pilot, kate]]);
    const untitled = 'untitled:Untitled-1';
    await editor.open(untitled, 'INT. A\n\nMARIA\nOne.\n');
    assert.deepEqual(await people(editor, 'show', untitled), ['MARIA 1']);
    assert.deepEqual(editor.log, []);
  });
});
