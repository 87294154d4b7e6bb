import type { Plant } from './plant';

/** A voice on the phone was given the other mark in one place. */
export const plant: Plant = {
  ruleId: 'mixed-voices',
  plant(script, random) {
    const headings = [...script.matchAll(/(?<=\n\n)(?:INT|EXT)\. [^\n]+\n/g)].filter(
      ([heading]) => !/INTERCUT|MONTAGE/.test(heading),
    );
    const place = headings[random.below(Math.max(1, headings.length))];
    if (!place) return undefined;
    const at = place.index + place[0].length;
    const marks = random.below(2) === 0 ? ['V.O.', 'O.S.'] : ['O.S.', 'V.O.'];
    const added = marks.map((mark) => `\nQUACKENBUSH (${mark})\nGood day.\n\nThe line crackles.\n`).join('');
    return { script: script.slice(0, at) + added + script.slice(at) };
  },
};
