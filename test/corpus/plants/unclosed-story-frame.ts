import { headingLines, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** One is begun and ended as it should be; of another the end was cut. */
export const plant: Plant = {
  ruleId: 'unclosed-story-frame',
  plant(script, random) {
    // A heading in the present comes back by itself.
    const present = Math.max(script.lastIndexOf('PRESENT'), script.lastIndexOf('BACK TO'));
    const lines = headingLines(script).filter(({ start }) => start > present);
    if (lines.length < 4) return undefined;
    const at = random.below(lines.length - 2);
    const [first, second] = [lines[at], lines[at + 1]];
    if (!first || !second) return undefined;
    const [begin, end] = random.pick([
      ['BEGIN FLASHBACK:', 'END FLASHBACK.'],
      ['> BEGIN MONTAGE <', '> END MONTAGE <'],
      ['BEGIN DREAM SEQUENCE', 'END DREAM SEQUENCE'],
    ] as const);
    const open = replaceIn(script, second.start, second.start, `${begin}\n\n`);
    return { script: replaceIn(open, first.start, first.start, `${begin}\n\nRain.\n\n${end}\n\n`) };
  },
};
