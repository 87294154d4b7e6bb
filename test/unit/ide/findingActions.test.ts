import assert from 'node:assert/strict';
import { CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver-types';
import { scriptDiagnostics } from '../../../server/src/ide/diagnostics';
import { findingActions, fixAllKind } from '../../../server/src/ide/findingActions';
import { english } from '../../../server/src/ide/localize';
import { withProtocolEdits } from '../../support/protocolEdits';
import { checkedOf } from '../../support/scriptDocument';

const text = 'E/I. CAR - DAY#2#\nRain.\n\nShe [[asks\n\nCUT TO: \n';
const checked = checkedOf(text);
const { script } = checked;
const everything = { start: 0, end: text.length };
const diagnostics = scriptDiagnostics(checked, english);

function actions(
  range: { start: number; end: number },
  only?: readonly string[],
  documentChanges = true,
  canAsk = false,
) {
  const query = { range, diagnostics, documentChanges, canAsk, ...(only ? { only } : {}) };
  return findingActions(checked, query, english);
}

function fixed(action: ReturnType<typeof actions>[number] | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return withProtocolEdits(text, (change?.edits ?? assert.fail('no edit')) as never);
}

describe('code actions', () => {
  it('offer the fix of each problem that the caret touches, with its diagnostic', () => {
    const [action, ...more] = actions({ start: 30, end: 30 });
    assert.deepEqual(more, []);
    assert.equal(action?.title, 'Close it here');
    assert.equal(action?.kind, CodeActionKind.QuickFix);
    assert.equal(action?.isPreferred, true);
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ['unclosed-note'],
    );
    assert.equal(fixed(action), text.replace('[[asks', '[[asks]]'));
  });

  it('offer nothing where nothing is wrong, or nothing that was asked for', () => {
    assert.deepEqual(actions({ start: 20, end: 20 }), []);
    assert.deepEqual(actions(everything, [CodeActionKind.Refactor]), []);
  });

  it('fix all that is safe at once, only when asked', () => {
    assert.equal(
      actions(everything).some(({ kind }) => kind === fixAllKind),
      false,
    );
    for (const kind of [fixAllKind, CodeActionKind.SourceFixAll, CodeActionKind.Source, '']) {
      const action = actions(everything, [kind]).find((one) => one.kind === fixAllKind);
      assert.equal(fixed(action), 'I/E. CAR - DAY #2#\n\nRain.\n\nShe [[asks\n\nCUT TO:\n', kind);
    }
    assert.deepEqual(actions(everything, ['source.fixAll.other']), []);
  });

  it('have the form that the editor takes', () => {
    assert.equal(
      actions({ start: 30, end: 30 }, undefined, false)[0]?.edit?.changes?.[script.uri]?.length,
      1,
    );
    const [change] = actions({ start: 30, end: 30 })[0]?.edit?.documentChanges ?? [];
    assert.deepEqual((change as TextDocumentEdit).textDocument, { uri: script.uri, version: 1 });
  });

  it('keep a finding quiet by a note with a place for the reason, where nobody can be asked', () => {
    const heading = actions({ start: 0, end: 0 }).filter(({ title }) => title.startsWith('Ignore'));
    assert.deepEqual(
      heading.map(({ title }) => title),
      [
        'Ignore nonstandard-heading-prefix here with a note',
        'Ignore heading-needs-blank-line-after here with a note',
      ],
    );
    assert.match(
      fixed(heading[1]),
      /^E\/I\. CAR - DAY#2# \[\[closedset-ignore heading-needs-blank-line-after: why\]\]\n/,
    );
  });

  it('ask for the reason, or how loud it is told, where the client can', () => {
    const asking = actions({ start: 0, end: 0 }, undefined, true, true).filter(({ command }) => command);
    assert.deepEqual(
      asking.slice(-3).map(({ command }) => [command?.command, command?.arguments?.[0].ruleId]),
      [
        ['closedSet.dismissFinding', 'heading-needs-blank-line-after'],
        ['closedSet.ignoreFinding', 'heading-needs-blank-line-after'],
        ['closedSet.setRuleSeverity', 'heading-needs-blank-line-after'],
      ],
    );
  });

  it('fix every finding of one rule, where there are several', () => {
    const twice = checkedOf('E/I. CAR - DAY\n\nRain.\n\nE/I. VAN - DAY\n\nSnow.\n');
    const query = { range: { start: 0, end: 0 }, diagnostics: [], documentChanges: true, canAsk: false };
    const all = findingActions(twice, query, english).find(({ title }) => title.startsWith('Fix all 2'));
    const [change] = (all?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.edits.length, 2);
  });
});
