import { capitalIntroductions } from '../introductions';
import type { Plant } from './plant';

/** A line was given to somebody who comes in later. */
export const plant: Plant = {
  ruleId: 'speaks-before-introduction',
  plant(script, random) {
    const headings = [...script.matchAll(/\n\n(?:INT|EXT)\. [^\n]+\n\n[^\n]+\n/g)].filter(
      ([heading]) => !/FLASH|DREAM|MONTAGE/.test(heading),
    );
    if (headings.length < 6 || capitalIntroductions(script).length === 0) return undefined;
    const from = random.below(headings.length - 3);
    const [before, after] = [headings[from], headings[from + 2]];
    if (!before || !after) return undefined;
    const first = before.index + before[0].length;
    const second = after.index + after[0].length;
    const spoken = '\nQUACKENBUSH\nGood day.\n';
    const seen = '\nThe door opens. QUACKENBUSH comes in.\n';
    return {
      script: script.slice(0, first) + spoken + script.slice(first, second) + seen + script.slice(second),
      line: script.slice(0, first).split('\n').length + 1,
    };
  },
};
