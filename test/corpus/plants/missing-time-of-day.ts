import type { Plant } from './plant';

/** The time was forgotten. */
export const plant: Plant = {
  ruleId: 'missing-time-of-day',
  plant(script, random) {
    const headings = [
      ...script.matchAll(/^(?:INT|EXT)\.[^\n\r]*?( - (?:DAY|NIGHT|MORNING|EVENING|DUSK|DAWN))[ \t]*$/gm),
    ];
    const found = headings.length > 0 ? headings[random.below(headings.length)] : undefined;
    if (!found?.[1]) return undefined;
    const at = found.index + found[0].lastIndexOf(found[1]);
    const line = script.slice(0, found.index).split(/\r\n|\r|\n/).length;
    return { script: script.slice(0, at) + script.slice(at + found[1].length), line };
  },
};
