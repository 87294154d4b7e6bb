import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** Somebody writes headings like a title, or without the shift key. */
export const plant: Plant = {
  ruleId: 'lower-case-heading',
  plant(script, random) {
    const lines = headingLines(script);
    const line = lines.length < 5 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const lower = line.text.toLowerCase();
    const title = lower.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    const text = random.pick([lower, title]);
    return { script: replaceIn(script, line.start, line.end, text), line: lineOf(script, line.start) };
  },
};
