import type { ReadingLine, ReadingPlanResult } from '../../../server/src/protocol/readAloud';
import type { PlayerLine, PlayerReading } from '../../../server/src/protocol/readAloudMessages';
import { type Position, type Range, wordRanges } from './placedLines';

/** The script as it stands, for what is shown of it. */
export interface WrittenText {
  textIn(range: Range): string;
  offsetAt(position: Position): number;
}

/**
 * A plan as the page needs it: without places in the script, and in the words of the script.
 *
 * @param written undefined where the script is another meanwhile: what is said is shown then
 */
export function playerReading(
  { plan, title, lines, scenes, cast }: ReadingPlanResult,
  part: string | undefined,
  written: WrittenText | undefined,
): PlayerReading {
  return {
    plan,
    title,
    lines: playerLines(lines, written),
    scenes,
    cast: cast.map(({ speaker, voice, missing }) => ({
      voice,
      ...(speaker !== undefined && { speaker }),
      ...(missing !== undefined && { missing }),
    })),
    ...(part !== undefined && { part }),
  };
}

function playerLines(lines: readonly ReadingLine[], written: WrittenText | undefined): readonly PlayerLine[] {
  return lines.map((line) => {
    const { kind, speaker, volume, pauseAfterMs, dual, mine, estimatedMs, element } = line;
    return {
      kind,
      volume,
      pauseAfterMs,
      estimatedMs,
      element,
      ...(written ? asWritten(line, written) : asSaid(line)),
      ...(speaker !== undefined && { speaker }),
      ...(dual && { dual }),
      ...(mine && { mine }),
    };
  });
}

/** Without notes and marks; line breaks become spaces, each as long as it was, so that places stay what they are. */
function asWritten(line: ReadingLine, written: WrittenText): Pick<PlayerLine, 'text' | 'words'> {
  const { range } = line;
  const { start } = range;
  const from = written.offsetAt(start);
  const along = (place: Position) =>
    place.line === start.line ? place.character - start.character : written.offsetAt(place) - from;
  const text = written.textIn(range).replace(/[\r\n]/g, ' ');
  const places = wordRanges(line, start).flatMap((word) => [along(word.start), along(word.end)]);
  return printed(text, places, line.hidden);
}

function printed(
  text: string,
  places: readonly number[],
  hidden: readonly number[] = [],
): Pick<PlayerLine, 'text' | 'words'> {
  let [shown, end] = ['', 0];
  const cuts: { readonly at: number; readonly gone: number }[] = [];
  for (let cut = 0; cut < hidden.length; cut += 2) {
    const [from = 0, to = 0] = hidden.slice(cut, cut + 2);
    shown += text.slice(end, from);
    end = to;
    cuts.push({ at: to, gone: to - shown.length });
  }
  const goneBefore = (place: number) => cuts.findLast(({ at }) => at <= place)?.gone ?? 0;
  return { text: shown + text.slice(end), words: places.map((place) => place - goneBefore(place)) };
}

function asSaid({ text }: ReadingLine): Pick<PlayerLine, 'text' | 'words'> {
  const words = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [index, index + word.length]);
  return { text, words };
}
