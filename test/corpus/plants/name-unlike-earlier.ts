import type { Plant } from './plant';

/** The next episode was written by somebody else, who spells a name in another way all through. */
export const plant: Plant = {
  ruleId: 'name-unlike-earlier',
  plant(script, random) {
    const cues = [...script.matchAll(/(?<=\n\r?\n)([A-Z]{6,})\r?\n(?=\S)/g)].map(([, name = '']) => name);
    const often = cues.filter((name) => cues.filter((each) => each === name).length >= 3);
    const name = often.length === 0 ? undefined : random.pick(often);
    if (!name) return undefined;
    const at = 1 + random.below(name.length - 3);
    const changed = random.pick([
      name.slice(0, at) + name.slice(at + 1),
      name.slice(0, at) + name.charAt(at) + name.slice(at),
      name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    ]);
    if (changed === name) return undefined;
    return { script: script.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), changed), earlier: [script] };
  },
};
