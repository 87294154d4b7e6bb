import { headingLines } from '../../support/headingLines';
import type { Plant } from './plant';

/** Scenes of a locked draft changed places, and their page marks went along. */
export const plant: Plant = {
  ruleId: 'page-lock-out-of-order',
  plant(script, random) {
    const lines = headingLines(script);
    if (lines.length < 4) return undefined;
    const at = random.below(lines.length - 1);
    let count = 0;
    const scenes = lines.map(
      ({ start, sceneEnd }) => `=== ${++count} ===\n\n${script.slice(start, sceneEnd)}`,
    );
    const [one = '', two = ''] = scenes.slice(at, at + 2);
    const planted = [...scenes.slice(0, at), two, one, ...scenes.slice(at + 2)];
    return { script: script.slice(0, lines[0]?.start) + planted.join('') };
  },
};
