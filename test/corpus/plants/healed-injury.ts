import type { Plant } from './plant';
import { twoScenes, withTwo } from './scenes';

/** The makeup of a later scene was listed without looking back. */
export const plant: Plant = {
  ruleId: 'healed-injury',
  plant(script, random) {
    const pair = twoScenes(script, random.below);
    if (!pair) return undefined;
    const [early, late] = pair;
    const wound = random.pick([
      '[[wound: QUILLFEATHER | gash over the eye]]',
      '[[makeup: bruised cheek | QUILLFEATHER]]',
    ]);
    return withTwo(
      script,
      [early, `[[day: D30]] ${wound}`],
      [late, '[[day: D30]] [[makeup: pale face | QUILLFEATHER]]'],
    );
  },
};
