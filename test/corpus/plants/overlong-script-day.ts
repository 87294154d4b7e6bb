import { headingLines } from '../../support/headingLines';
import type { Plant } from './plant';

/** Scene after scene was put into one day. */
export const plant: Plant = {
  ruleId: 'overlong-script-day',
  plant(script, random) {
    const lines = headingLines(script).filter(({ text }) => / - DAY\s*$/.test(text));
    const line = lines.length < 3 ? undefined : random.pick(lines);
    if (!line) return undefined;
    const action =
      'They talk. They look at one another. Nothing is decided, and then it is again.\n\n'.repeat(120);
    const scenes = Array.from({ length: 12 }, (_, index) => `INT. ROOM ${index} - DAY\n\n${action}`);
    return { script: `${script.slice(0, line.sceneEnd)}${scenes.join('')}${script.slice(line.sceneEnd)}` };
  },
};
