import type { Plant } from './plant';
import { twoScenes, withTwo } from './scenes';

/** The car is at the door again, and nobody drove it there. */
export const plant: Plant = {
  ruleId: 'vehicle-somewhere-else',
  plant(script, random) {
    const pair = twoScenes(script, random.below);
    if (!pair || /FLASH|DREAM|STORY|MONTAGE/i.test(script)) return undefined;
    const [early, late] = pair;
    return withTwo(script, [early, '[[parked: STUDEBAKER | FAR QUARRY]]'], [late, '[[vehicle: Studebaker]]']);
  },
};
