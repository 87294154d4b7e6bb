import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alignDrafts } from '../../server/src/core/revision/alignDrafts';
import { alignElements } from '../../server/src/core/revision/alignElements';
import { passagesOf } from '../../server/src/core/screenplay/passage';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { skipBecause } from '../support/skipping';
import { repoRoot } from '../support/sourceFiles';
import { plans, type RedraftScore, redraftSoil, scorePlan } from './redrafts';

const draftsFolder = path.join(repoRoot, '..', 'shared', 'corpus', 'drafts');

/** Drafts made of scripts by known operations, and real histories of drafts. */
describe('drafts compared', function () {
  this.timeout(240_000);
  const scores: RedraftScore[] = [];

  for (const plan of plans)
    it(`after ${plan.join(', ')}`, () => {
      const score = scorePlan(plan, redraftSoil());
      scores.push(score);
      assert.ok(score.redrafts > 2 && score.pairs > 50, 'too little to tell by');
      const wrong = `${score.statusF1}: ${score.wrong.slice(0, 8).join('; ')}`;
      assert.ok(score.pairF1 >= 0.98, `pairs ${score.pairF1}: ${wrong}`);
      assert.ok(score.statusF1 >= 0.95, `statuses ${wrong}`);
    });

  after(() => {
    console.log('\n| redrafts by | redrafts | pairs | F1 of pairs | F1 of statuses |\n|---|---|---|---|---|');
    for (const { operations, redrafts, pairs, pairF1, statusF1 } of scores)
      console.log(
        `| ${operations} | ${redrafts} | ${pairs} | ${pairF1.toFixed(4)} | ${statusF1.toFixed(4)} |`,
      );
  });

  it('of every step of real histories, without a fault', function () {
    if (!existsSync(draftsFolder)) return skipBecause(this, '../shared/corpus/drafts is absent');
    for (const history of readdirSync(draftsFolder)) {
      const files = readdirSync(path.join(draftsFolder, history)).filter((file) =>
        file.endsWith('.fountain'),
      );
      const drafts = files
        .sort()
        .map((file) => resolve(parse(readFileSync(path.join(draftsFolder, history, file), 'utf8'))));
      for (const [at, b] of drafts.entries()) {
        const a = drafts[at - 1];
        if (!a) continue;
        const { pairs, removed, inserted } = alignDrafts(a, b);
        assert.equal(new Set(pairs.map((pair) => pair.a)).size + removed.length, a.scenes.length, history);
        assert.equal(new Set(pairs.map((pair) => pair.b)).size + inserted.length, b.scenes.length, history);
        const [xs, ys] = [a, b].map((draft) => passagesOf(draft).filter(({ scene }) => scene));
        for (const pair of pairs) {
          const [x, y] = [xs?.[pair.a - 1], ys?.[pair.b - 1]];
          assert.ok(x && y);
          const isSame = alignElements(x, y).every(({ kind }) => kind === 'same');
          assert.equal(isSame, pair.words === 'same', `${history} ${pair.a}-${pair.b}`);
        }
      }
    }
  });
});
