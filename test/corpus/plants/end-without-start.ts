import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** The scene that began it was cut. */
export const plant: Plant = {
  ruleId: 'end-without-start',
  plant(script, random) {
    const lines = headingLines(script);
    const line = lines.length < 2 ? undefined : lines[1];
    if (!line || /dream|montage|flash|intercut/i.test(script.slice(0, line.start))) return undefined;
    const end = random.pick(['END FLASHBACK.', '> END OF MONTAGE <', 'END INTERCUT', 'END DREAM SEQUENCE']);
    const planted = replaceIn(script, line.start, line.start, `${end}\n\n`);
    return { script: planted, line: lineOf(planted, line.start) };
  },
};
