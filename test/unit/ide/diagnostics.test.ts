import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { emptyReport, scriptDiagnostics, scriptReport } from '../../../server/src/ide/diagnostics';
import { english, localizer } from '../../../server/src/ide/localize';
import { checkedOf } from '../../support/scriptDocument';

const faulty = 'INT. BAR - DAY\nRain.\n\nShe [[asks\n';

describe('diagnostics of a script', () => {
  it('are its problems, with place, severity, code and words', () => {
    const [first, second] = scriptDiagnostics(checkedOf(faulty), english);
    assert.deepEqual(first, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
      severity: DiagnosticSeverity.Warning,
      code: 'heading-needs-blank-line-after',
      source: 'closed-set',
      message:
        'No empty line follows this scene heading, so other programs may print it as action. Put an empty line under it.',
    });
    assert.equal(second?.code, 'unclosed-note');
    assert.deepEqual(second?.range.start, { line: 3, character: 4 });
  });

  it('are unchanged for who has them, also after an edit that moves none', () => {
    const full = scriptReport(checkedOf(faulty), english, undefined);
    assert.equal(full.kind, 'full');
    const again = scriptReport(checkedOf(`${faulty}\nMore.\n`), english, full.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: full.resultId });
  });

  it('are full again when one moves', () => {
    const { resultId } = scriptReport(checkedOf(faulty), english, undefined);
    assert.equal(scriptReport(checkedOf(`\n${faulty}`), english, resultId).kind, 'full');
  });

  it('are made anew for another language', () => {
    const script = checkedOf(faulty);
    const { resultId } = scriptReport(script, english, undefined);
    const other = localizer({
      'This note is never closed, so it will be printed with the script. Close it with ]].': 'Notiz offen.',
    });
    const report = scriptReport(script, other, resultId);
    assert.equal(report.kind === 'full' && report.items[1]?.message, 'Notiz offen.');
  });

  it('are none where there are none to show', () => {
    const report = emptyReport('old');
    assert.deepEqual(report.kind === 'full' && report.items, []);
    assert.equal(emptyReport(report.resultId).kind, 'unchanged');
    assert.equal(scriptReport(checkedOf('Rain.\n'), english, report.resultId).kind, 'unchanged');
  });
});
