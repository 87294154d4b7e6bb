import type { Plant } from './plant';

/** Text was pasted from printed pages, with the marks of a page break in it. */
export const plant: Plant = {
  ruleId: 'typed-more',
  plant(script, random) {
    const speeches = [...script.matchAll(/^(\p{Lu}[\p{Lu} .]+)\n([^\n(][^\n]{30,})\n\n/gmu)];
    const speech = speeches[random.below(Math.max(1, speeches.length))];
    const [whole = '', name = '', words = ''] = speech ?? [];
    if (!speech) return undefined;
    const at = words.indexOf(' ', 15);
    if (at < 0) return undefined;
    const broken = `${name}\n${words.slice(0, at)}\n(MORE)\n\n${name} (CONT'D)\n${words.slice(at + 1)}\n\n`;
    const line = script.slice(0, speech.index).split('\n').length + 2;
    return {
      script: script.slice(0, speech.index) + broken + script.slice(speech.index + whole.length),
      line,
    };
  },
};
