import { headingLines } from '../../support/headingLines';
import type { Plant } from './plant';

/** The next episode was written by somebody else, who spells a set in another way all through. */
export const plant: Plant = {
  ruleId: 'place-unlike-earlier',
  plant(script, random) {
    const names = headingLines(script).flatMap(({ text }) => {
      const name = /^(?:INT|EXT)\.\s+([A-Z']+ [A-Z' ]*?[A-Z]{4,})(?: - |,)/.exec(text)?.[1];
      return name && !/^(?:THE|AN?|AT) /.test(name) ? [name] : [];
    });
    const name = names.length === 0 ? undefined : random.pick(names);
    if (!name) return undefined;
    const changed = random.pick([
      `THE ${name}`,
      name.replace(' ', '-'),
      name.replace("'S ", ' ').replace(' ', ''),
    ]);
    const next = script.replaceAll(new RegExp(`^([A-Z./]+\\s+)${name}(?= - |,)`, 'gm'), `$1${changed}`);
    return { script: next, earlier: [script] };
  },
};
