import type { Plant } from './plant';

/** A line was put in between, and the mark below it was left. */
export const plant: Plant = {
  ruleId: 'wrong-continued',
  plant(script, random) {
    const cues = [...script.matchAll(/(?<=\n\n)(\p{Lu}[^\n()a-z]*)(?: \([^()\n]*\))*(?=\n[^\n])/gmu)];
    const marked = cues.filter(([cue]) => /\(CONT['’]D\)$/.test(cue));
    const right = marked.filter((cue) => cues[cues.indexOf(cue) - 1]?.[1]?.trim() === cue[1]?.trim());
    const cue = right[random.below(Math.max(1, right.length))];
    // A text in which the mark means nothing has no occasion.
    if (!cue || right.length * 2 < marked.length) return undefined;
    const added = 'SOMEBODY ELSE\nThat is what you say.\n\n';
    const line = script.slice(0, cue.index).split('\n').length + 3;
    return { script: script.slice(0, cue.index) + added + script.slice(cue.index), line };
  },
};
