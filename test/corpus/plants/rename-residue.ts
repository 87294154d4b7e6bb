import { lineOf, placesIn, prose } from './places';
import type { Plant } from './plant';

/** Somebody was renamed by search, and one place was written otherwise. */
export const plant: Plant = {
  ruleId: 'rename-residue',
  plant(script, random) {
    const cues = placesIn(script, ['characterCue'], /^[A-Z]{5,}(?=$| \()/g).map(({ text }) => text);
    const often = [...new Set(cues)].filter((name) => cues.filter((each) => each === name).length > 4);
    if (often.length === 0) return undefined;
    const old = random.pick(often);
    const mixed = old.charAt(0) + old.slice(1).toLowerCase();
    const places = placesIn(script, prose, new RegExp(`(?<![\\w])${mixed}(?![\\w])`, 'g'));
    if (places.length === 0) return undefined;
    const kept = random.pick(places).start;
    const name = new RegExp(`(?<![\\w])${old}(?![\\w])`, 'gi');
    const renamed = script.replace(name, (words, at: number) => {
      if (at === kept) return words;
      return words === words.toUpperCase() ? 'QUILLFEATHER' : 'Quillfeather';
    });
    return { script: renamed, published: script, line: lineOf(script, kept) };
  },
};
