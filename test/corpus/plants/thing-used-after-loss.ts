import type { Plant } from './plant';
import { twoScenes, withTwo } from './scenes';

/** Nobody remembered what became of it. */
export const plant: Plant = {
  ruleId: 'thing-used-after-loss',
  plant(script, random) {
    const pair = twoScenes(script, random.below);
    if (!pair || /FLASH|DREAM|STORY|MONTAGE/i.test(script)) return undefined;
    const [early, late] = pair;
    const note = random.pick(['[[breaks: BRASS LANTERN]]', '[[lost: BRASS LANTERN]]']);
    const use = random.pick(['She lights the brass lantern.', '[[prop: brass lantern]]']);
    return withTwo(script, [early, `It falls. ${note}`], [late, use]);
  },
};
