import type { Plant } from './plant';

/** A scene was copied, number and all, or typed with the number of another. */
export const plant: Plant = {
  ruleId: 'duplicate-scene-number',
  plant(script, random) {
    const numbers = [...script.matchAll(/#([\w.-]+)#[ \t]*(?:\[\[[^\]]*\]\][ \t]*)?$/gm)];
    if (numbers.length < 2) return undefined;
    const at = 1 + random.below(numbers.length - 1);
    const from = numbers[random.below(at)];
    const to = numbers[at];
    if (!from?.[1] || !to?.[1] || from[1] === to[1]) return undefined;
    const start = to.index + 1;
    return { script: script.slice(0, start) + from[1] + script.slice(start + to[1].length) };
  },
};
