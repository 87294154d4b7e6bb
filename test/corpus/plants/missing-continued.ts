import type { Plant } from './plant';

/** The mark was not typed. */
export const plant: Plant = {
  ruleId: 'missing-continued',
  plant(script, random) {
    const pattern =
      /^(@?\p{Lu}[^\n()]*?)(?: \((?:V\.O\.|O\.S\.)\))?\n(?:[^\n]+\n)+\n[^\n@.>(!][^\n]*\p{Ll}[^\n]*\n\n(\1) \(CONT['’]D\)(?=\r?\n)/gmu;
    const cues = [...script.matchAll(pattern)];
    if (cues.length < 5) return undefined;
    const cue = cues[random.below(cues.length)];
    if (!cue) return undefined;
    const end = cue.index + cue[0].length;
    const start = end - (/ \(CONT['’]D\)$/.exec(cue[0])?.[0].length ?? 0);
    const line = script.slice(0, start).split('\n').length;
    return { script: script.slice(0, start) + script.slice(end), line };
  },
};
