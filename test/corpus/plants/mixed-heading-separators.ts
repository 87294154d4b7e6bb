import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A heading was typed in a hurry, or by somebody with other habits. */
export const plant: Plant = {
  ruleId: 'mixed-heading-separators',
  plant(script, random) {
    const dash = / - (?=(?:DAY|NIGHT|DUSK|CONTINUOUS)\b)/;
    const lines = headingLines(script).filter(({ text }) => dash.test(text));
    const line = lines.length < 5 ? undefined : random.pick(lines);
    const found = line && dash.exec(line.text);
    if (!found) return undefined;
    const at = line.start + found.index;
    const planted = replaceIn(script, at, at + found[0].length, random.pick(['-', ' -', ' – ', ', ', '- ']));
    return { script: planted, line: lineOf(planted, at) };
  },
};
