import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { activateRules } from '../../../server/src/core/continuity/activeRules';
import { type CheckRun, checkScript, nothingAround } from '../../../server/src/core/continuity/checkScript';
import { findingKey } from '../../../server/src/core/continuity/findingKey';
import { rules } from '../../../server/src/core/continuity/registry';
import type { RuleExample } from '../../../server/src/core/continuity/rule';
import { unusedSuppression } from '../../../server/src/core/continuity/rules/unused-suppression';
import { suppress } from '../../../server/src/core/continuity/suppress';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';
import { everyRule, oneRule, runRule, runRuleAlone, setUp } from '../../support/runRule';
import { scriptText } from '../../support/scriptText';
import { featureScript } from '../../support/sharedScripts';
import { repoRoot } from '../../support/sourceFiles';

/** What every rule must keep, without a line of code for any of them. */

const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe('the registry', () => {
  it('has every rule once, and a file of tests for each', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    const untested = ids.filter(
      (id) => !existsSync(path.join(repoRoot, 'test', 'unit', 'continuity', 'rules', `${id}.test.ts`)),
    );
    assert.deepEqual(untested, []);
  });

  it('has every rule in the file of its name', () => {
    const folder = path.join(repoRoot, 'server', 'src', 'core', 'continuity', 'rules');
    assert.deepEqual(
      rules.filter(({ id }) => !existsSync(path.join(folder, `${id}.ts`))).map(({ id }) => id),
      [],
    );
  });
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    const { invalid, valid } = rule.doc;

    it('is named, explained and shown by examples', () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)+$/);
      for (const text of [rule.doc.summary, rule.doc.why, rule.doc.off]) assert.match(text, /^\p{Lu}.*\.$/su);
      assert.ok(invalid.length > 0 && valid.length > 0);
    });

    invalid.forEach((example, index) => {
      it(`finds one thing in invalid example ${index + 1}`, () => {
        assert.equal(runRule(rule.id, example).length, 1);
      });
    });

    valid.forEach((example, index) => {
      it(`finds nothing in valid example ${index + 1}`, () => {
        assert.deepEqual(runRule(rule.id, example), []);
      });
    });

    it('fills every slot of its sentences', () => {
      for (const finding of invalid.flatMap((example) => runRule(rule.id, example))) {
        const places = [finding, ...finding.evidence];
        for (const { message, parameters } of places) {
          const sentence = rule.messages[message] ?? assert.fail(`There is no sentence ${message}.`);
          for (const slot of slots(sentence)) assert.ok(parameters[slot ?? ''], `${message}: ${slot}`);
        }
        if (!finding.fix) continue;
        const title = rule.fixes[finding.fix.id]?.title ?? assert.fail(`There is no fix ${finding.fix.id}.`);
        for (const slot of slots(title)) assert.ok(finding.fix.parameters[slot ?? ''], title);
      }
    });

    it('is silent about nothing, and about one word', () => {
      for (const script of ['', '\n', '\ufeff', 'Rain.\n']) {
        if (rule.id === 'title-page-incomplete') continue;
        assert.deepEqual(runRule(rule.id, { script }), []);
      }
    });

    it('finds the same after an edit as from scratch', () => {
      for (const example of [...invalid, ...valid]) assertIncremental(rule.id, example);
    });

    it('gives ranges inside of the file, in any text', () => {
      const property = fc.property(scriptText, (script) => {
        for (const { range, fix } of runRuleAlone(rule.id, { script })) {
          const places = [range, ...(fix?.edits.map((edit) => edit.range) ?? [])];
          assert.ok(range.start < range.end);
          for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= script.length);
        }
      });
      fc.assert(property, { seed: 20_261_125, numRuns: 40 });
    });

    if (rule.id !== unusedSuppression.id) {
      it('can be dismissed, until the passage changes', () => {
        for (const example of invalid) assertDismissal(rule.id, example);
      });
    }

    it('mends what it finds, where it has a fix', () => {
      for (const example of invalid) assertFix(rule.id, example);
    });
  });
}

const prefix = 'INT. SOMEWHERE ELSE - DAY\n\nNothing of note.\n\n';

/** Typing a letter into each paragraph and taking it back changes nothing, and typing it gives what a fresh parse gives. */
function assertIncremental(ruleId: string, example: RuleExample): void {
  const { screenplay, around } = setUp(example);
  const active = oneRule(ruleId, screenplay.showFile);
  const check = (one: typeof screenplay, before?: CheckRun) =>
    checkScript({ screenplay: one, active, around, tiers: ['fast', 'slow'], ...(before && { before }) });
  let current = screenplay;
  const first = check(current);
  let { run } = first;
  for (let at = 1; at < example.script.length; at += 7) {
    const edited = resolve(
      applyEdit(current.tree, { start: at, end: at, text: 'x' }),
      current.showFile,
      current,
    );
    const fresh = resolve(parse(edited.tree.text, edited.tree.options), current.showFile);
    const found = check(edited, run);
    assert.deepEqual(found.findings, check(fresh).findings);
    current = resolve(applyEdit(edited.tree, { start: at, end: at + 1, text: '' }), edited.showFile, edited);
    run = check(current, found.run).run;
  }
  assert.deepEqual(check(current, run).findings, first.findings);
}

function assertDismissal(ruleId: string, example: RuleExample): void {
  const [finding] = runRule(ruleId, example);
  assert.ok(finding);
  const { screenplay } = setUp(example);
  const key = findingKey(finding, screenplay);
  const show = JSON.stringify({
    ...JSON.parse(example.show ?? '{}'),
    dismissed: { [key]: { reason: 'It is meant so.' } },
  });
  assert.deepEqual(runRule(ruleId, { ...example, show }), []);
  const changed = screenplay.tree.elementAt(finding.range.start);
  assert.ok(changed);
  const at = changed.offset + changed.element.textEnd;
  const script = `${example.script.slice(0, at)} more${example.script.slice(at)}`;
  const again = runRule(ruleId, { ...example, show, script });
  const others = runRule(ruleId, { ...example, script });
  assert.equal(again.length, others.length);
}

/** The fix takes the finding away, and brings no other of the rule. */
function assertFix(ruleId: string, example: RuleExample): void {
  const [finding] = runRule(ruleId, example);
  if (!finding?.fix) return;
  let { script } = example;
  for (const { range, text } of finding.fix.edits.toReversed()) {
    script = script.slice(0, range.start) + text + script.slice(range.end);
  }
  assert.deepEqual(runRule(ruleId, { ...example, script }), []);
}

describe('all rules together', function () {
  this.timeout(60_000);

  it('are done with a feature in good time', () => {
    const screenplay = resolve(parse(featureScript().text));
    const active = everyRule('');
    const begun = performance.now();
    const { faults } = checkScript({ screenplay, active, around: nothingAround, tiers: ['fast', 'slow'] });
    assert.deepEqual(faults, []);
    assert.ok(performance.now() - begun < 10_000);
  });

  it('leave the others at work where one fails', () => {
    const failing = { ...rules[0], id: 'always-fails', check: () => assert.fail('broken') } as never;
    const active = activateRules(
      [failing, ...rules],
      { severities: {}, preview: true, gate: true },
      emptyShow,
    );
    const screenplay = resolve(parse('INT. BAR - DAY #1#\n\nRain.\n\nINT. BAR - DAY #1#\n\nRain.\n'));
    const { findings, faults } = checkScript({ screenplay, active, around: nothingAround, tiers: ['fast'] });
    assert.deepEqual(
      faults.map(({ ruleId }) => ruleId),
      ['always-fails'],
    );
    assert.ok(findings.some(({ ruleId }) => ruleId === 'duplicate-scene-number'));
  });

  it('take away nothing that is not suppressed', () => {
    const screenplay = resolve(parse(`${prefix}INT. BAR\n\nRain.\n`));
    const active = everyRule('');
    const { findings } = checkScript({ screenplay, active, around: nothingAround, tiers: ['fast'] });
    assert.deepEqual(suppress({ screenplay, findings, active }).findings, findings);
  });
});
