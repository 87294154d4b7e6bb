import { lineOf, placesIn } from './places';
import type { Plant } from './plant';

/** Somebody pressed Enter twice after the name. */
export const plant: Plant = {
  ruleId: 'dialogue-without-cue',
  plant(script, random) {
    const cues = placesIn(script, ['characterCue'], /^\p{Lu}[\p{Lu} ]+$/gu);
    const often = cues.filter(
      ({ text, start }) =>
        cues.filter((other) => other.text === text).length > 1 &&
        /^\r?\n[A-Z][\w' ,]*[a-z]/.test(script.slice(start + text.length, start + text.length + 40)),
    );
    if (often.length === 0) return undefined;
    const { start, text } = random.pick(often);
    const end = start + text.length;
    return { script: `${script.slice(0, end)}\n${script.slice(end)}`, line: lineOf(script, start) };
  },
};
