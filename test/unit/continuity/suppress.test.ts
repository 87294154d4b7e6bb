import assert from 'node:assert/strict';
import { formatBaseline, parseBaseline } from '../../../server/src/core/continuity/baseline';
import { checkScript, nothingAround } from '../../../server/src/core/continuity/checkScript';
import { ignoreNote } from '../../../server/src/core/continuity/directives';
import { findingExcerpt, findingKey } from '../../../server/src/core/continuity/findingKey';
import { suppress } from '../../../server/src/core/continuity/suppress';
import type { ShowFile } from '../../../server/src/core/screenplay/model';
import { emptyShow, resolve } from '../../../server/src/core/screenplay/resolve';
import { parse } from '../../../server/src/core/syntax/parse';
import { everyRule } from '../../support/runRule';

const rule = 'missing-time-of-day';

function checked(text: string, show: ShowFile = emptyShow) {
  const screenplay = resolve(parse(text), show);
  const active = everyRule(rule, show);
  const all = checkScript({ screenplay, active, around: nothingAround, tiers: ['fast', 'slow'] }).findings;
  return { screenplay, active, findings: all.filter(({ ruleId }) => ruleId === rule) };
}

function lines(text: string, show?: ShowFile): readonly number[] {
  const { screenplay, active, findings } = checked(text, show);
  return suppress({ screenplay, findings, active })
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ range }) => text.slice(0, range.start).split('\n').length);
}

const two = 'INT. BAR - DAY\n\nRain.\n\nINT. CAR\n\nSnow.\n\nINT. VAN\n\nHail.\n';

describe('a finding is kept quiet', () => {
  it('by a note on its line, above it, or for the whole script', () => {
    assert.deepEqual(lines(two), [5, 9]);
    const note = `[[closedset-ignore ${rule}: meant so]]`;
    assert.deepEqual(lines(two.replace('INT. CAR', `INT. CAR ${note}`)), [9]);
    assert.deepEqual(lines(two.replace('INT. CAR', `${note}\n\nINT. CAR`)), [11]);
    assert.deepEqual(lines(`${note}\n\n${two}`), []);
  });

  it('by no note for another rule, and by none inside of a speech elsewhere', () => {
    assert.deepEqual(
      lines(two.replace('INT. CAR', 'INT. CAR [[closedset-ignore unused-suppression]]')),
      [5, 9],
    );
    assert.deepEqual(lines(two.replace('Snow.', `Snow. [[closedset-ignore ${rule}]]`)), [5, 9]);
  });

  it('by a dismissal, wherever it moves, until its words change', () => {
    const { screenplay, findings } = checked(two);
    const [finding] = findings;
    assert.ok(finding);
    const key = findingKey(finding, screenplay);
    const show = { ...emptyShow, dismissed: { [key]: { reason: 'one night' } } };
    assert.deepEqual(lines(two, show), [9]);
    assert.deepEqual(lines(two.replace('Rain.', 'Rain.\n\nMore rain.\n\nAnd wind.'), show), [13]);
    assert.deepEqual(lines(two.replace('INT. CAR', 'INT. NEW CAR'), show), [5, 9]);
    assert.equal(findingExcerpt(finding, screenplay), 'INT. CAR');
  });

  it('by a baseline, as often as it was there', () => {
    const { screenplay, active, findings } = checked(two);
    const text = formatBaseline([{ screenplay, findings }]);
    const baseline = parseBaseline(text);
    assert.equal(baseline.size, 2);
    const again = suppress({ screenplay, findings, active, baseline });
    assert.deepEqual([again.findings.length, again.baselined.length], [0, 2]);
    const more = checked(`${two}\nINT. VAN\n\nFog.\n`);
    assert.equal(suppress({ ...more, baseline }).findings.length, 1);
  });

  it('and a baseline is read whatever stands in it, and merges line by line', () => {
    const { screenplay, findings } = checked(two);
    const text = formatBaseline([{ screenplay, findings }]);
    assert.deepEqual(parseBaseline('<<<<<<< ours\nrubbish\t1\n'), new Map());
    const [, first = ''] = text.split('\n');
    assert.equal([...parseBaseline(`${first}\r\n${first}\r\n`).values()][0], 2);
    assert.deepEqual([...text.split('\n').slice(1, -1)].sort(), text.split('\n').slice(1, -1));
  });
});

describe('a suppression as it is written', () => {
  it('holds its reason on one line, whatever was typed', () => {
    assert.equal(ignoreNote('a-b', ' two\nlines ]] end '), '[[closedset-ignore a-b: two lines ] ] end]]');
  });
});
