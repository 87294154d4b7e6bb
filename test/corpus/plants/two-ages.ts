import type { Plant } from './plant';

/** The age was changed where somebody is introduced, and not where it is told again. */
export const plant: Plant = {
  ruleId: 'two-ages',
  plant(script, random) {
    const headings = [...script.matchAll(/\n\n(?:INT|EXT)\. [^\n]+\n/g)].filter(
      ([heading]) => !/FLASH|DREAM|\d{4}|STORY|LATER|PRESENT/.test(heading),
    );
    if (headings.length < 3) return undefined;
    const from = random.below(headings.length - 1);
    const [first, second] = [headings[from], headings[from + 1]];
    if (!first || !second) return undefined;
    const ages = [20 + random.below(20), 45 + random.below(20)];
    const one = first.index + first[0].length;
    const two = second.index + second[0].length;
    const added = [
      `\nMARGOT QUACKENBUSH (${ages[0]}) waits.\n`,
      `\nMargot Quackenbush, ${ages[1]}, waits.\n`,
    ];
    return {
      script: script.slice(0, one) + added[0] + script.slice(one, two) + added[1] + script.slice(two),
    };
  },
};
