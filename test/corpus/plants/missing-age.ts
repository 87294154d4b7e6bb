import type { Plant } from './plant';

/** A large part came late into a script, and nobody asked for the age. */
export const plant: Plant = {
  ruleId: 'missing-age',
  plant(script, random) {
    const aged = [...script.matchAll(/\p{Lu}{3,} \(\d\ds?\)|\p{Lu}{3,}, (?:AGE )?\d\d/gu)];
    const headings = [...script.matchAll(/\n\n(?:INT|EXT)\. [^\n]+\n/g)];
    const place = headings[random.below(Math.max(1, headings.length))];
    if (!place || aged.length < 6) return undefined;
    const at = place.index + place[0].length;
    const added = `\nQUACKENBUSH comes in.\n${'\nQUACKENBUSH\nGood day.\n\nA pause.\n'.repeat(6)}`;
    return {
      script: script.slice(0, at) + added + script.slice(at),
      line: script.slice(0, at).split('\n').length + 1,
    };
  },
};
