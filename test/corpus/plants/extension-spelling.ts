import type { Plant } from './plant';

/** One of the room types it another way. */
export const plant: Plant = {
  ruleId: 'extension-spelling',
  plant(script, random) {
    const found = [...script.matchAll(/(?<=^\p{Lu}[^\n(]*)\((?:V\.O\.|O\.S\.)\)/gmu)];
    const counts = new Map<string, number>();
    for (const [form] of found) counts.set(form, (counts.get(form) ?? 0) + 1);
    const usable = found.filter(([form]) => (counts.get(form) ?? 0) > 4);
    const one = usable[random.below(Math.max(1, usable.length))];
    if (!one) return undefined;
    const others = [
      one[0].replaceAll('.', ''),
      one[0].replace('.', '/').replace('.', ''),
      one[0].toLowerCase(),
    ];
    const other = others[random.below(others.length)] ?? '';
    const line = script.slice(0, one.index).split('\n').length;
    return { script: script.slice(0, one.index) + other + script.slice(one.index + one[0].length), line };
  },
};
