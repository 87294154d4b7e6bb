import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { parseShowFile } from '../../../../server/src/core/screenplay/showFile';
import { assignVoices } from '../../../../server/src/ide/readAloud/assignVoices';
import type { VoiceAssignment } from '../../../../server/src/protocol/readAloud';
import { withProtocolEdits } from '../../../support/protocolEdits';
import { documentOf } from '../../../support/scriptDocument';

const uri = 'file:///closedset.json';
const script = 'INT. BAR - NIGHT\n\nANNA\nYes.\n\nOTTO\nNo.\n';

function voicesAfter(text: string, ...roles: readonly VoiceAssignment[]) {
  const { screenplay } = documentOf(script, undefined, parseShowFile(text).file);
  const edit = assignVoices({ uri, text, version: 1 }, screenplay, roles, true);
  const [change] = (edit?.documentChanges ?? assert.fail('no edit')) as TextDocumentEdit[];
  assert.ok(change);
  return JSON.parse(withProtocolEdits(text, change.edits as never)).readAloud;
}

describe('voices written into the show file', () => {
  it('are swapped in one edit', () => {
    const swap = [
      { speaker: 'ANNA', voice: 'two' },
      { speaker: 'OTTO', voice: 'one' },
    ];
    const text = '{ "readAloud": { "voices": { "ANNA": "one", "OTTO": "two" } } }';
    assert.deepEqual(voicesAfter(text, ...swap).voices, { ANNA: 'two', OTTO: 'one' });
    assert.deepEqual(voicesAfter('{}', ...swap).voices, { ANNA: 'two', OTTO: 'one' });
  });

  it('stay under the name they stand under, and leave by it', () => {
    const text =
      '{ "characters": { "ANNA": { "aliases": ["ANNA BELL"] } }, "readAloud": { "voices": { "Anna Bell": "one" } } }';
    assert.deepEqual(voicesAfter(text, { speaker: 'ANNA', voice: 'two' }).voices, { 'Anna Bell': 'two' });
    assert.deepEqual(voicesAfter(text, { speaker: 'ANNA' }).voices, {});
  });

  it('need a file to leave, and one that can be read to come', () => {
    const { screenplay } = documentOf(script);
    const none = { uri, version: null };
    assert.equal(assignVoices(none, screenplay, [{ speaker: 'ANNA' }], true), undefined);
    assert.ok(assignVoices(none, screenplay, [{ voice: 'one' }], true));
    const broken = { uri, text: '{ "readAloud": ', version: 1 };
    assert.equal(assignVoices(broken, screenplay, [{ voice: 'one' }], true), undefined);
  });
});
