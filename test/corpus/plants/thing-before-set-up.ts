import { lineOf } from './places';
import type { Plant } from './plant';
import { twoScenes, withTwo } from './scenes';

/** The scene that sets it up was moved back. */
export const plant: Plant = {
  ruleId: 'thing-before-set-up',
  plant(script, random) {
    const pair = twoScenes(script, random.below);
    if (!pair) return undefined;
    const [early, late] = pair;
    const use = random.pick(['She takes the brass lantern.', '[[prop: brass lantern]]']);
    const { script: planted } = withTwo(
      script,
      [early, use],
      [late, 'A lantern on a hook. [[set up: BRASS LANTERN]]'],
    );
    return { script: planted, line: lineOf(planted, early.below) + 1 };
  },
};
