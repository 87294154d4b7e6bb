import type { ReadingLine, ReadingPlanResult } from '../../../server/src/protocol/readAloud';
import type { PlayerLine, PlayerReading } from '../../../server/src/protocol/readAloudMessages';

/** A plan as the page needs it: without places in the script. */
export function playerReading(result: ReadingPlanResult, part: string | undefined): PlayerReading {
  const { plan, title, lines, scenes, cast } = result;
  return {
    plan,
    title,
    lines: playerLines(lines),
    scenes,
    cast: cast.map(({ speaker, voice }) => ({ voice, ...(speaker !== undefined && { speaker }) })),
    ...(part !== undefined && { part }),
  };
}

function playerLines(lines: readonly ReadingLine[]): readonly PlayerLine[] {
  let element = -1;
  let before: ReadingLine | undefined;
  return lines.map((line) => {
    if (before === undefined || !isSameElement(before, line)) element++;
    before = line;
    const { kind, speaker, text, volume, pauseAfterMs, dual, mine, estimatedMs } = line;
    return {
      kind,
      text,
      volume,
      pauseAfterMs,
      estimatedMs,
      element,
      ...(speaker !== undefined && { speaker }),
      ...(dual && { dual }),
      ...(mine && { mine }),
    };
  });
}

function isSameElement({ element: one }: ReadingLine, { element: other }: ReadingLine): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
