import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { BreakdownCategory } from '../../server/src/protocol/requests';
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

  it('says why a name cannot be', async () => {
    const params = { uri: pilot, category: 'prop', key: 'REVOLVER', newName: 'a | b' };
    await assert.rejects(editor.request('closedSet/renameElement', params), /leave out \[\[/);
  });
});
