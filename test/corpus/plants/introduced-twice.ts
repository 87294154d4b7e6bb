import type { Plant } from './plant';

/** A scene was moved up, with an introduction of its own. */
export const plant: Plant = {
  ruleId: 'introduced-twice',
  plant(script, random) {
    const found = [...script.matchAll(/(?<!\p{Lu} )\b(\p{Lu}{4,})(?:,| \() ?(?:AGE )?(\d\d)\b/gu)].filter(
      ([, name = '']) => script.includes(`\n\n${name}\n`),
    );
    const one = found[random.below(Math.max(1, found.length))];
    if (!one) return undefined;
    const at = script.indexOf('\n\nINT. ', one.index + 400);
    const end = at < 0 ? -1 : script.indexOf('\n', at + 2);
    if (end < 0) return undefined;
    const added = `\n\n${one[1]} (${one[2]}) waits.`;
    return {
      script: script.slice(0, end) + added + script.slice(end),
      line: script.slice(0, end).split('\n').length + 2,
    };
  },
};
