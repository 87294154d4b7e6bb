import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sharedScripts } from '../support/sharedScripts';
import { skipBecause } from '../support/skipping';
import { repoRoot } from '../support/sourceFiles';
import { noiseByRule, noiseOf } from './noise';
import { noisePage, verdicts } from './noisePage';

describe('what the checks say about finished scripts', function () {
  this.timeout(120_000);
  const scripts = sharedScripts();

  it('is what the page says', function () {
    if (scripts.length === 0) return skipBecause(this, 'there are no real scripts in ../shared');
    const page = readFileSync(path.join(repoRoot, 'docs', 'rules', 'noise.md'), 'utf8');
    assert.equal(page, noisePage(scripts), 'Look at the difference, then: npm run noise -- --write');
  });

  it('was judged by a person for every check that is on by itself and says anything', function () {
    if (scripts.length === 0) return skipBecause(this, 'there are no real scripts in ../shared');
    const judged = verdicts();
    const loud = noiseByRule(scripts.map(noiseOf)).filter(
      ({ stability, findings }) => stability === 'stable' && findings > 0,
    );
    assert.deepEqual(
      loud.filter(({ ruleId }) => !((judged[ruleId]?.judged ?? 0) > 0)).map(({ ruleId }) => ruleId),
      [],
    );
  });

  it('is false less than once in ten pages', function () {
    if (scripts.length === 0) return skipBecause(this, 'there are no real scripts in ../shared');
    const share = Number(/which ([\d.]+) are false/.exec(noisePage(scripts))?.[1]);
    assert.ok(share < 1, String(share));
  });
});
