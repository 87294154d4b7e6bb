import { headingLines, lineOf, replaceIn } from '../../support/headingLines';
import type { Plant } from './plant';

/** INT. was typed for EXT., or the other way round. */
export const plant: Plant = {
  ruleId: 'inside-and-outside',
  plant(script, random) {
    const rooms = headingLines(script).flatMap((line) => {
      const place = /^INT\.\s+(.*?(?:ROOM|KITCHEN|HALLWAY|OFFICE|LOBBY)) - /.exec(line.text)?.[1];
      return place ? [{ ...line, place }] : [];
    });
    const often = rooms.filter(({ place }) => rooms.filter((each) => each.place === place).length >= 4);
    const line = often.length === 0 ? undefined : random.pick(often);
    if (!line || script.includes(`EXT. ${line.place} -`)) return undefined;
    const planted = replaceIn(script, line.start, line.start + 3, 'EXT');
    return { script: planted, line: lineOf(script, line.start) };
  },
};
