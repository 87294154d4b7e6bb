import assert from 'node:assert/strict';
import { carryFindings } from '../../../server/src/core/continuity/carry';
import { checkScript, nothingAround } from '../../../server/src/core/continuity/checkScript';
import { passagesOf } from '../../../server/src/core/screenplay/passage';
import { resolve } from '../../../server/src/core/screenplay/resolve';
import { applyEdit } from '../../../server/src/core/syntax/applyEdit';
import { parse } from '../../../server/src/core/syntax/parse';
import { everyRule } from '../../support/runRule';

const text = 'INT. BAR - DAY #1#\n\nRain.\n\nINT. CAR - DAY #2#\n\nSnow.\n\nINT. VAN - DAY #1#\n\nHail.\n';

function carried(at: number, typed: string): readonly string[] {
  const before = resolve(parse(text));
  const active = everyRule('duplicate-scene-number');
  const { findings } = checkScript({ screenplay: before, active, around: nothingAround, tiers: ['fast'] });
  const own = findings.filter(({ ruleId }) => ruleId === 'duplicate-scene-number');
  assert.equal(own.length, 1);
  const after = resolve(applyEdit(before.tree, { start: at, end: at, text: typed }), before.showFile, before);
  return carryFindings(own, passagesOf(before), passagesOf(after)).flatMap(({ range, evidence }) =>
    [range, ...evidence.map((each) => each.range)].map((each) => after.tree.slice(each)),
  );
}

describe('findings carried over an edit', () => {
  it('move with their words, where the edit is elsewhere', () => {
    assert.deepEqual(carried(text.indexOf('Snow'), 'Wet '), ['1', '1']);
  });

  it('are dropped where the edit is in their passage, or in that of their evidence', () => {
    assert.deepEqual(carried(text.indexOf('Hail'), 'Wet '), []);
    assert.deepEqual(carried(text.indexOf('Rain'), 'Wet '), []);
  });
});
