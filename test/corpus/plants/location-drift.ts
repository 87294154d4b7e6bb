import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** One heading of many was typed from memory. */
export const plant: Plant = {
  ruleId: 'location-drift',
  plant(script, random) {
    const lines = headingLines(script).flatMap((line) => {
      const found = /^(?:INT|EXT)\.\s+([^-,([/]{6,}?)(?: - |,)/.exec(line.text);
      const name = found?.[1]?.trimEnd();
      return name ? [{ ...line, name, at: line.start + line.text.indexOf(name) }] : [];
    });
    const often = lines.filter(({ name }) => lines.filter((each) => each.name === name).length >= 4);
    const line = often.length === 0 ? undefined : random.pick(often);
    const changed = line && drift(line.name, random.below(4));
    if (!line || !changed) return undefined;
    return {
      script: replaceIn(script, line.at, line.at + line.name.length, changed),
      line: lineOf(script, line.at),
    };
  },
};

function drift(name: string, way: number): string | undefined {
  const tries = [
    name.includes("'S ") ? name.replace("'S ", ' ') : undefined,
    name.includes(' ') ? name.replace(' ', '-') : undefined,
    name.includes(' ') && !name.startsWith('THE ') ? `THE ${name}` : undefined,
    swapped(name),
  ];
  return tries[way] ?? tries.find((each) => each !== undefined);
}

/** Two letters within a long word. */
function swapped(name: string): string | undefined {
  return /\p{L}{7,}/u.test(name)
    ? name.replace(/(\p{L}{3})(\p{L})(\p{L})(?=\p{L}{2})/u, '$1$3$2')
    : undefined;
}
