import type { ReadingLine, ReadingPlanResult } from '../../server/src/protocol/readAloud';

/** A plan in which each line of `text` is one of the reading: `NAME: words` is spoken, `*NAME: words` is mine. */
export function resultOf(text: string, plan = 'plan'): ReadingPlanResult {
  const lines = text.split('\n').flatMap((written, at) => (written === '' ? [] : [lineOf(written, at)]));
  return {
    version: 1,
    plan,
    title: 'Title',
    language: 'en',
    lines,
    scenes: [{ ordinal: 1, title: 'A', first: 0, end: lines.length }],
    cast: [],
  };
}

function lineOf(written: string, at: number): ReadingLine {
  const range = { start: { line: at, character: 0 }, end: { line: at, character: written.length } };
  const [, mine = '', speaker, words = ''] = /^(\*?)(?:([A-Z]+): )?(.*)$/.exec(written) ?? [];
  const from = written.length - words.length;
  return {
    kind: speaker === undefined ? 'action' : 'dialogue',
    ...(speaker !== undefined && { speaker }),
    scene: 1,
    range,
    element: at,
    text: words,
    words: [...words.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
      ...[0, from + index],
      ...[0, from + index + word.length],
    ]),
    volume: 1,
    pauseAfterMs: 0,
    estimatedMs: 1000,
    ...(mine === '*' && { mine: true }),
  };
}

/** What of `text` stands in a range of one line. */
export function textIn(text: string, range: ReadingLine['range'] | undefined): string | undefined {
  return range && text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character);
}
