import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A card was put in, or a scene between two was cut, and the next heading was left as it was. */
export const plant: Plant = {
  ruleId: 'continuous-after-jump',
  plant(script, random) {
    const lines = headingLines(script)
      .slice(1)
      .filter(({ text }) => / - (?:DAY|NIGHT)\s*$/.test(text));
    const line = lines.length === 0 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const card = random.pick([
      '> THREE HOURS LATER <',
      'THAT NIGHT',
      'SUPER: "THE NEXT DAY"',
      '> TWO WEEKS LATER <',
      '> **THE FOLLOWING MORNING** <',
    ]);
    const heading = line.text.replace(/ - (?:DAY|NIGHT)\s*$/, ' - CONTINUOUS');
    const planted = replaceIn(script, line.start, line.end, `${card}\n\n${heading}`);
    return { script: planted, line: lineOf(planted, line.start) + 2 };
  },
};
