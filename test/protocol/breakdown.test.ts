import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { BreakdownCategory, TagChoice, TagHighlight } from '../../server/src/protocol/requests';
import { connect, type TestEditor } from '../support/protocolClient';
import { withProtocolEdits } from '../support/protocolEdits';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const second = `${folder}/second.fountain`;
const text = 'INT. BAR - NIGHT\n\nMaria draws a revolver.\n\n[[prop: Revolver]]\n\nMARIA\nNow.\n';
const files = new Map([
  [pilot, text],
  [second, 'INT. BAR - DAY\n\n[[prop: revolver]] [[animal: gull]]\n'],
]);
const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

describe('the protocol, for the breakdown', () => {
  let editor: TestEditor;
  beforeEach(async () => {
    editor = await connect({ folders: [folder], files, capabilities });
    await editor.open(pilot, text, 3);
  });
  afterEach(() => editor.end());

  const listed = async (scope: 'script' | 'show') => {
    const found = await editor.request<readonly BreakdownCategory[]>('closedSet/breakdown', {
      uri: pilot,
      scope,
    });
    return found.map(({ id, elements }) => [id, elements.map(({ name, scenes }) => [name, scenes.length])]);
  };

  it('lists elements by category, of the script or of the show', async () => {
    const cast = ['cast', [['MARIA', 1]]];
    assert.deepEqual(await listed('script'), [cast, ['prop', [['Revolver', 1]]]]);
    assert.deepEqual(await listed('show'), [cast, ['prop', [['Revolver', 2]]], ['animal', [['gull', 1]]]]);
  });

  it('renames an element in every tag of the show by one edit', async () => {
    const edit = await editor.request<WorkspaceEdit>('closedSet/renameElement', {
      uri: pilot,
      category: 'prop',
      key: 'REVOLVER',
      newName: 'old gun',
    });
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => [textDocument.uri, textDocument.version]),
      [
        [pilot, 3],
        [second, null],
      ],
    );
    const after = withProtocolEdits(text, changes[0]?.edits as TextEdit[]);
    assert.equal(after, text.replace('[[prop: Revolver]]', '[[prop: old gun]]'));
  });

  it('tags a selection of the version that it was made in', async () => {
    const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 22 } };
    const ask = (more: object) =>
      editor.request<WorkspaceEdit | null>('closedSet/tagSelection', {
        uri: pilot,
        version: 3,
        range,
        category: 'specialEffect',
        ...more,
      });
    const [change] = ((await ask({}))?.documentChanges ?? []) as TextDocumentEdit[];
    const after = withProtocolEdits(text, change?.edits as TextEdit[]);
    assert.equal(after, text.replace(']]\n', ']]\n[[special effect: revolver]]\n'));
    assert.equal(await ask({ category: 'day' }), null);
    await assert.rejects(ask({ version: 2 }));
    await assert.rejects(ask({ category: 'prop' }), /has that tag already/);
  });

  it('tells where the script names what it tags', async () => {
    const found = await editor.request<readonly TagHighlight[]>('closedSet/tagHighlights', { uri: pilot });
    assert.deepEqual(
      found.map(({ category, range }) => [category, range.start.line, range.start.character]),
      [
        ['prop', 4, 8],
        ['prop', 2, 14],
      ],
    );
  });

  it('offers the categories most used in the show first', async () => {
    const found = await editor.request<readonly TagChoice[]>('closedSet/tagChoices', { uri: pilot });
    assert.deepEqual(
      found.slice(0, 3).map(({ category, uses }) => [category, uses]),
      [
        ['prop', 2],
        ['animal', 1],
        ['cast', 0],
      ],
    );
  });

  it('gives tagging to other editors as an action, and lights no bulb by itself', async () => {
    const ask = (triggerKind: 1 | 2) =>
      editor.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: pilot },
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
        context: { diagnostics: [], triggerKind },
      });
    assert.ok(
      (await ask(1)).some(({ title, kind }) => title === 'Tag “Maria”: Props' && kind === 'refactor.rewrite'),
    );
    assert.deepEqual(await ask(2), []);
  });

  it('says why a name cannot be', async () => {
    const params = { uri: pilot, category: 'prop', key: 'REVOLVER', newName: 'a | b' };
    await assert.rejects(editor.request('closedSet/renameElement', params), /leave out \[\[/);
  });
});
