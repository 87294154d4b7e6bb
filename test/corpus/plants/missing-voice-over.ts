import type { Plant } from './plant';

/** The mark was typed once and then forgotten; or a call was written as if both were there. */
export const plant: Plant = {
  ruleId: 'missing-voice-over',
  plant(script, random) {
    const headings = [...script.matchAll(/(?<=\n\n)(?:INT|EXT)\. [^\n]+\n\n[^\n]+\n/g)].filter((found) => {
      const end = script.slice(found.index + 5).search(/\n\n\.?(?:INT|EXT)/);
      return !/INTERCUT|MONTAGE|SERIES/.test(
        script.slice(found.index, end < 0 ? undefined : found.index + end),
      );
    });
    const place = headings[random.below(Math.max(1, headings.length))];
    if (!place) return undefined;
    const at = place.index + place[0].length;
    const caller = (words: string) => `\nMARGOT\n(into phone)\n${words}\n`;
    const voice = (mark: string) => `\nQUACKENBUSH${mark}\nGood day.\n`;
    const call = caller('Hello?') + voice('') + caller('Who is it?');
    const dropped = caller('Hello?') + voice(' (V.O.)') + caller('Who is it?') + voice('');
    const added = `\nMARGOT dials.\n${random.below(2) === 0 ? call : dropped}\nMARGOT hangs up.\n`;
    return { script: script.slice(0, at) + added + script.slice(at) };
  },
};
