import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A scene grew and grew. */
export const plant: Plant = {
  ruleId: 'overlong-scene',
  plant(script, random) {
    const lines = headingLines(script);
    const long = lines.length < 4 ? undefined : lines[random.below(lines.length)];
    if (!long) return undefined;
    const more = 'They talk. They look at one another. Nothing is decided, and then it is again.\n\n'.repeat(
      180,
    );
    const planted = replaceIn(script, long.end, long.end, `\n\n${more.trimEnd()}`);
    return { script: planted, line: lineOf(planted, long.start) };
  },
};
