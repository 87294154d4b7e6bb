import type { Plant } from './plant';

/** A death was written into a scene that stands too early. */
export const plant: Plant = {
  ruleId: 'speaks-after-death',
  plant(script, random) {
    const cues = [...script.matchAll(/(?<=\n\n)(\p{Lu}[\p{Lu}\p{M} ]{2,})(?=\n[^\n])/gu)];
    const counts = new Map<string, number>();
    for (const [name] of cues) counts.set(name, (counts.get(name) ?? 0) + 1);
    const often = cues.filter(([name]) => (counts.get(name) ?? 0) > 3);
    const cue = often[random.below(Math.max(1, often.length - 1))];
    const later = cue && cues.find(({ index, 0: name }) => index > cue.index && name === cue[0]);
    if (!cue || !later || /FLASHBACK|DREAM|STORY/i.test(script) || !/^(?:INT|EXT)\./m.test(script))
      return undefined;
    const note = random.below(2) === 0 ? 'dies' : 'leaves';
    return { script: `${script.slice(0, cue.index)}[[${note}: ${cue[0]}]]\n\n${script.slice(cue.index)}` };
  },
};
