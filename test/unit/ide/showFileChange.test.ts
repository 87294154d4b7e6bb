import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { type ShowFileValue, setAllInShowFile, setInShowFile } from '../../../server/src/ide/showFileChange';
import { withProtocolEdits } from '../../support/protocolEdits';

const uri = 'file:///closedset.json';

function changed(text: string, path: readonly string[], value: unknown): string {
  const edit = setInShowFile({ uri, text, version: 3 }, path, value, true);
  const [change] = (edit?.documentChanges ?? assert.fail('no edit')) as TextDocumentEdit[];
  assert.deepEqual(change?.textDocument, { uri, version: 3 });
  return withProtocolEdits(text, change.edits as never);
}

describe('a change of the show file', () => {
  it('sets a value and leaves comments and order as they were', () => {
    const text = '{\n  // ours\n  "title": "X",\n}\n';
    const after = changed(text, ['rules', 'a-b', 'severity'], 'off');
    assert.match(after, /\/\/ ours\n {2}"title": "X"/);
    assert.match(after, /"rules": \{\s+"a-b": \{\s+"severity": "off"/);
    assert.match(changed(after, ['rules', 'a-b', 'severity'], 'hint'), /"severity": "hint"/);
  });

  it('sets several values in one edit, which touches nothing but what lies between them', () => {
    const text =
      '{\n  // ours\n  "readAloud": { "voices": { "A": "x", /* the elder */ "B": "y" } },\n  "title": "X"\n}\n';
    const values: readonly ShowFileValue[] = [
      { path: ['readAloud', 'voices', 'A'], value: 'y' },
      { path: ['readAloud', 'voices', 'B'], value: 'x' },
      { path: ['readAloud', 'narrator'], value: 'z' },
    ];
    const edit = setAllInShowFile({ uri, text, version: 3 }, values, true);
    const [change] = (edit?.documentChanges ?? assert.fail('no edit')) as TextDocumentEdit[];
    assert.equal(change?.edits.length, 1);
    const after = withProtocolEdits(text, change?.edits as never);
    assert.match(after, /^\{\n {2}\/\/ ours\n/);
    assert.match(after, /"A": "y", \/\* the elder \*\/\s+"B": "x"/);
    assert.match(after, /"narrator": "z"/);
    const made = setAllInShowFile({ uri, version: null }, values, true)?.documentChanges?.[1];
    const [written] = (made as TextDocumentEdit).edits;
    assert.deepEqual(JSON.parse((written as { newText: string }).newText).readAloud, {
      voices: { A: 'y', B: 'x' },
      narrator: 'z',
    });
  });

  it('puts new keys where the alphabet does', () => {
    const text = '{ "dismissed": { "a": { "reason": "1" }, "c": { "reason": "3" } } }';
    const keys = Object.keys(JSON.parse(changed(text, ['dismissed', 'b'], { reason: '2' })).dismissed);
    assert.deepEqual(keys, ['a', 'b', 'c']);
  });

  it('makes a file that is not there, where the editor can', () => {
    const edit = setInShowFile({ uri, version: null }, ['dismissed', 'k'], { reason: 'r' }, true);
    const [create, change] = edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } });
    const [made] = (change as TextDocumentEdit).edits;
    assert.deepEqual(JSON.parse((made as { newText: string }).newText), {
      dismissed: { k: { reason: 'r' } },
    });
    assert.equal(setInShowFile({ uri, version: null }, ['a'], 1, false), undefined);
  });

  it('writes nothing into a file that cannot be read', () => {
    assert.equal(setInShowFile({ uri, text: '{ "title": ', version: 1 }, ['a'], 1, true), undefined);
  });
});
