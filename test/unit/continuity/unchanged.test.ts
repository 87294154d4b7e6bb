import assert from 'node:assert/strict';
import { checkScript, nothingAround } from '../../../server/src/core/continuity/checkScript';
import { rules } from '../../../server/src/core/continuity/registry';
import { scriptRule } from '../../../server/src/core/continuity/rule';
import { editBetween, isAlike, moveFindings } from '../../../server/src/core/continuity/unchanged';
import { passagesOf } from '../../../server/src/core/screenplay/passage';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';
import { generateScript } from '../../support/generateScript';
import { createRandom } from '../../support/random';
import { everyRule } from '../../support/runRule';

const text = 'INT. BAR - DAY\n\nRain.\n\nINT. CAR - DAY\n\nSnow.\n\nINT. VAN - DAY\n\nHail.\n';
const snow = text.indexOf('Snow');

function editAt(start: number, end: number, typed: string) {
  const before = resolve(parse(text));
  const after = resolve(applyEdit(before.tree, { start, end, text: typed }), before.showFile, before);
  return editBetween(passagesOf(before), passagesOf(after));
}

function finding(start: number, end = start + 1) {
  const range = { start, end };
  return { ruleId: 'a-rule', severity: 'hint', message: '', parameters: {}, range, evidence: [] } as const;
}

describe('an edit in one passage', () => {
  it('is known with the passage before and after it', () => {
    const edit = editAt(snow, snow, 'Wet ');
    assert.match(edit?.before.passage.text ?? '', /CAR[\s\S]*\n\nSnow/);
    assert.match(edit?.after.passage.text ?? '', /CAR[\s\S]*\n\nWet Snow/);
  });

  it('is none where a heading changes, comes or goes', () => {
    const heading = text.indexOf('CAR');
    assert.equal(editAt(heading, heading, 'X'), undefined);
    assert.equal(editAt(snow, snow, 'INT. PIER - DAY\n\n'), undefined);
    assert.equal(editAt(heading - 5, snow, ''), undefined);
  });

  it('is none across two scenes', () => {
    assert.equal(editAt(text.indexOf('Rain'), snow, 'Hail.\n\nEXT. CAR - DAY\n\n'), undefined);
  });

  it('moves what stands behind it, and leaves the rest the very same', () => {
    const edit = editAt(snow, snow, 'Wet ') ?? assert.fail('one passage changed');
    const [rain, hail] = [finding(text.indexOf('Rain')), finding(text.indexOf('Hail'))];
    const related = { ...rain, evidence: [{ message: '', parameters: {}, range: hail.range }] };
    const [first, second, third] = moveFindings([rain, hail, related], edit);
    assert.equal(first, rain);
    assert.equal(second?.range.start, hail.range.start + 4);
    assert.equal(third?.range, rain.range);
    assert.equal(third?.evidence[0]?.range.start, hail.range.start + 4);
  });
});

describe('facts that are alike', () => {
  it('are equal all the way down', () => {
    const fact = () => ({ range: { start: 1, end: 2 }, texts: new Map([['a', ['b']]]), none: undefined });
    assert.ok(isAlike(fact(), fact()));
    assert.ok(!isAlike(fact(), { ...fact(), range: { start: 1, end: 3 } }));
    assert.ok(!isAlike(fact(), { ...fact(), texts: new Map([['a', ['c']]]) }));
    assert.ok(!isAlike({ a: undefined }, { b: undefined }));
    assert.ok(!isAlike([], {}));
  });

  it('are never so where a class hides what it holds', () => {
    assert.ok(!isAlike(new Set([1]), new Set([1])));
  });
});

describe('a rule that looks at its facts alone', () => {
  const counted = (reads: boolean) => {
    let runs = 0;
    const rule = scriptRule({
      ...(rules[0] ?? assert.fail('there are rules')),
      id: 'counts-runs',
      scope: 'script',
      gather: ({ text: words }) => words.includes('Ice'),
      *check(context) {
        runs++;
        if (reads) assert.ok(context.screenplay);
        for (const placed of context.passages) if (context.facts(placed)) yield finding(placed.offset);
      },
    });
    const active = { ...everyRule(''), rules: [{ rule, severity: 'hint', options: {} }] } as const;
    return { active, runs: () => runs };
  };

  function runsAfter(reads: boolean, typed: string): number {
    const { active, runs } = counted(reads);
    const before = resolve(parse(text));
    const request = { active, around: nothingAround, tiers: ['fast'] } as const;
    const { run } = checkScript({ ...request, screenplay: before });
    const tree = applyEdit(before.tree, { start: snow, end: snow, text: typed });
    const screenplay = resolve(tree, before.showFile, before);
    checkScript({ ...request, screenplay, before: run });
    return runs();
  }

  it('is asked again only where one of them changed', () => {
    assert.equal(runsAfter(false, 'Wet '), 1);
    assert.equal(runsAfter(false, 'Ice. '), 2);
  });

  it('is asked after every edit where it wants the screenplay', () => {
    assert.equal(runsAfter(true, 'Wet '), 2);
  });
});

describe('all rules after many edits', function () {
  this.timeout(60_000);

  const typed = [
    'x',
    'X',
    ' ',
    '\n',
    '\n\n',
    '...',
    '…',
    '(',
    ')',
    "(CONT'D)",
    ' (V.O.)',
    '--',
    '"',
    '[[cut]]',
    '*',
  ];

  for (const [name, script] of [
    ['every example', rules.flatMap(({ doc }) => doc.invalid.map((each) => each.script)).join('\n\n')],
    ['a generated script', generateScript({ scenes: 30, seed: 3 })],
  ] as const) {
    it(`find the same as from scratch in ${name}`, () => {
      const { below } = createRandom(5);
      const request = { active: everyRule(''), around: nothingAround, tiers: ['fast', 'slow'] } as const;
      let screenplay = resolve(parse(script));
      let { run } = checkScript({ ...request, screenplay });
      for (let edit = 0; edit < 40; edit++) {
        const start = below(screenplay.tree.length);
        const end = below(3) === 0 ? Math.min(start + below(4), screenplay.tree.length) : start;
        const tree = applyEdit(screenplay.tree, { start, end, text: typed[below(typed.length)] ?? '' });
        screenplay = resolve(tree, screenplay.showFile, screenplay);
        const found = checkScript({ ...request, screenplay, before: run });
        const fresh = checkScript({ ...request, screenplay: resolve(parse(tree.text, tree.options)) });
        assert.deepEqual(found.findings, fresh.findings);
        run = found.run;
      }
    });
  }
});
