import assert from 'node:assert/strict';
import { rules } from '../../server/src/core/continuity/registry';
import { unusedSuppression } from '../../server/src/core/continuity/rules/unused-suppression';
import { countPlants, plants, soil } from './plants';

/** Every kind of fault, planted into scripts at seeded places: what share of them is found. */
describe('planted faults', function () {
  this.timeout(120_000);
  const scripts = soil();
  const all = plants();

  it('are there for every rule that is on by itself', () => {
    const planted = new Set(all.map(({ ruleId }) => ruleId));
    const without = rules.filter(({ id, stability }) => stability === 'stable' && !planted.has(id));
    assert.deepEqual(
      without.map(({ id }) => id).filter((id) => id !== unusedSuppression.id),
      [],
    );
  });

  for (const plant of all) {
    it(`of ${plant.ruleId} are found`, () => {
      const { planted, found, missed, stability } = countPlants(plant, scripts);
      assert.ok(planted > 0, 'no script gave an occasion');
      const wanted = stability === 'stable' ? 0.95 : 0.5;
      assert.ok(
        found / planted >= wanted,
        `${found} of ${planted}; missed: ${missed.slice(0, 8).join(', ')}`,
      );
    });
  }
});
