import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { replacingEdit } from '../../../server/src/ide/replacingEdit';
import { withProtocolEdits } from '../../support/protocolEdits';

const uri = 'file:///map.md';

function replaced(before: string, after: string): string {
  const { documentChanges = [] } = replacingEdit(uri, before, after, true);
  const [change] = documentChanges as TextDocumentEdit[];
  return withProtocolEdits(before, (change?.edits ?? []) as never);
}

describe('an edit that turns one text into another', () => {
  it('does, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '😀', '😁', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(replaced(before, after), after)),
      { seed: 20_261_125 },
    );
  });

  it('touches only what differs', () => {
    const { changes } = replacingEdit(uri, '- [ ] One\n- [ ] Two\n', '- [ ] One\n- [x] Two\n', false);
    const position = (character: number) => ({ line: 1, character });
    assert.deepEqual(changes?.[uri], [{ range: { start: position(3), end: position(4) }, newText: 'x' }]);
  });

  it('makes a file that is not there', () => {
    const [create] = replacingEdit(uri, undefined, 'x', true).documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } });
  });
});
