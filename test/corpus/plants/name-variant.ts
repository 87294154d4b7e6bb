import type { Random } from '../../support/random';
import type { Plant } from './plant';

/** The name was typed in a hurry, or without its accent. */
export const plant: Plant = {
  ruleId: 'name-variant',
  plant(script, random) {
    const cues = [...script.matchAll(/(?<=\n\n)(\p{Lu}[\p{Lu}\p{M}]{3,})(?=(?: \([^()\n]*\))*\n[^\n])/gu)];
    const counts = new Map<string, number>();
    for (const [name] of cues) counts.set(name, (counts.get(name) ?? 0) + 1);
    const often = cues.filter(([name]) => (counts.get(name) ?? 0) > 8);
    const cue = often[random.below(Math.max(1, often.length))];
    const typed = cue && mistype(cue[0], random);
    if (!cue || typed === undefined || counts.has(typed)) return undefined;
    const line = script.slice(0, cue.index).split('\n').length;
    return { script: script.slice(0, cue.index) + typed + script.slice(cue.index + cue[0].length), line };
  },
};

function mistype(name: string, random: Random): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  if (plain !== name) return plain;
  const at = 1 + random.below(name.length - 2);
  const [before, here, next, after] = [
    name.slice(0, at),
    name[at] ?? '',
    name[at + 1] ?? '',
    name.slice(at + 2),
  ];
  const slips = [before + next + after, before + here + here + next + after, before + next + here + after];
  return slips[random.below(slips.length)] === name
    ? `${name}${name.at(-1)}`
    : (slips[random.below(3)] ?? name);
}
