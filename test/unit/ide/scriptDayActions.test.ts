import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { english } from '../../../server/src/ide/localize';
import { scriptDayActions } from '../../../server/src/ide/scriptDayActions';
import { fixtureText } from '../../support/fixtureText';
import { withProtocolEdits } from '../../support/protocolEdits';
import { documentOf } from '../../support/scriptDocument';

function actions(drawing: string, only?: readonly string[]) {
  const { text, caret } = fixtureText(drawing);
  const query = { range: { start: caret, end: caret }, documentChanges: true, ...(only && { only }) };
  return { text, found: scriptDayActions(documentOf(text), query, english) };
}

const open = 'INT. A - NIGHT\n\nRain.\n\nINT.| B\n\nRain.\n';

describe('script day actions', () => {
  it('offer the likely days of a heading that leaves it open', () => {
    const { text, found } = actions(open);
    assert.deepEqual(
      found.map(({ title }) => title),
      ['Say that this is script day N1', 'Say that this is script day N2'],
    );
    const [change] = (found[1]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.match(withProtocolEdits(text, (change?.edits ?? []) as never), /INT\. B\n\n\[\[day: N2\]\]\n/);
  });

  it('offer the day before and the next where it may be either', () => {
    const { found } = actions('INT. A - DAY\n\nRain.\n\nINT. B - MORN|ING\n\nRain.\n');
    assert.deepEqual(
      found.map(({ title }) => title.split(' ').at(-1)),
      ['D2', 'D1'],
    );
  });

  it('offer nothing on a heading that is certain, off a heading, or where others are asked for', () => {
    assert.deepEqual(actions('INT.| A - NIGHT\n\nRain.\n').found, []);
    assert.deepEqual(actions('INT. A\n\nRa|in.\n').found, []);
    assert.deepEqual(actions(open, ['quickfix']).found, []);
    assert.equal(actions(open, ['refactor']).found.length, 2);
  });
});
