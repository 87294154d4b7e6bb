import type { Plant } from './plant';

/** A second writer numbers the same role another way. */
export const plant: Plant = {
  ruleId: 'minor-role-spelling',
  plant(script, random) {
    const paragraphs = [...script.matchAll(/\n\n(?=INT\.|EXT\.)/g)];
    const place = paragraphs[random.below(Math.max(1, paragraphs.length))];
    if (!place) return undefined;
    const forms = ['PORTER #1', 'PORTER 1', 'PORTER ONE', 'FIRST PORTER'];
    const first = random.below(forms.length);
    const second = (first + 1 + random.below(forms.length - 1)) % forms.length;
    const added = `\n\n${forms[first]}\nMind your feet.\n\n${forms[second]?.replace('1', '2').replace('ONE', 'TWO').replace('FIRST', 'SECOND')}\nMind your head.`;
    return { script: script.slice(0, place.index) + added + script.slice(place.index) };
  },
};
