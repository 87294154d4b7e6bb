import type { Plant } from './plant';

/** Two people noted what they saw, months apart. */
export const plant: Plant = {
  ruleId: 'trait-switch',
  plant(script, random) {
    const places = [...script.matchAll(/(?<=[.!?])\n\n(?=\p{L})/gu)];
    if (places.length < 4) return undefined;
    const from = random.below(places.length - 1);
    const to = from + 1 + random.below(places.length - from - 1);
    const [first, second] = [places[from]?.index ?? 0, places[to]?.index ?? 0];
    const note = (value: string) => ` [[trait: Quackenbush | ${value}]]`;
    const values = random.below(2) === 0 ? ['eyes blue', 'eyes: brown'] : ['job night clerk', 'job nurse'];
    return {
      script: `${script.slice(0, first)}${note(values[0] ?? '')}${script.slice(first, second)}${note(values[1] ?? '')}${script.slice(second)}`,
    };
  },
};
