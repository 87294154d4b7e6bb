import type { Plant } from './plant';
import { twoScenes, withTwo } from './scenes';

/** Two people broke down two scenes of one day. */
export const plant: Plant = {
  ruleId: 'wardrobe-change-in-one-day',
  plant(script, random) {
    const pair = twoScenes(script, random.below);
    if (!pair) return undefined;
    const [early, late] = pair;
    return withTwo(
      script,
      [early, '[[day: D30]] [[wardrobe: plaid suit | QUILLFEATHER]]'],
      [late, '[[day: D30]] [[wardrobe: bathrobe | QUILLFEATHER]]'],
    );
  },
};
