import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** A period out of habit, or a dash that a word was to follow. */
export const plant: Plant = {
  ruleId: 'heading-punctuation',
  plant(script, random) {
    const lines = headingLines(script).filter(({ text }) => / - (?:DAY|NIGHT)$/.test(text.trimEnd()));
    const line = lines.length < 5 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const text = line.text.trimEnd() + random.pick(['.', ' -', ':', ',']);
    return { script: replaceIn(script, line.start, line.end, text), line: lineOf(script, line.start) };
  },
};
