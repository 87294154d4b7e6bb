import type { Plant } from './plant';

/** Somebody who is in no list has been given a line. */
export const plant: Plant = {
  ruleId: 'unknown-character',
  plant(script, random) {
    const cues = [
      ...script.matchAll(/(?<=\n\n)(\p{Lu}[\p{Lu}\p{M} .'’#\d-]+?)(?=(?: \([^()\n]*\))*\n[^\n])/gu),
    ];
    const names = new Set(cues.map(([name]) => name.trim()));
    const cue = cues[random.below(Math.max(1, cues.length))];
    if (!cue || names.size < 4) return undefined;
    const show = JSON.stringify({ characters: Object.fromEntries([...names].map((name) => [name, {}])) });
    const line = script.slice(0, cue.index).split('\n').length;
    return {
      script: `${script.slice(0, cue.index)}QUACKENBUSH\nGood day.\n\n${script.slice(cue.index)}`,
      show,
      line,
    };
  },
};
