import type { ReadingPlan, ReadingScene, Utterance } from '../../server/src/core/tableRead/model';

/** An utterance with nothing special about it, where a test is not about scripts. */
export function utterance(facts: Partial<Utterance> = {}): Utterance {
  return {
    index: 0,
    kind: 'dialogue',
    speaker: { kind: 'narrator' },
    scene: 1,
    range: { start: 0, end: 1 },
    element: { start: 0, end: 1 },
    text: 'one',
    words: [],
    delivery: { rate: 1, pitch: 1, volume: 1 },
    pauseAfterMs: 0,
    ...facts,
  };
}

/** A plan of scenes, each a list of what is special about its utterances. */
export function planOf(...scenes: readonly (readonly Partial<Utterance>[])[]): ReadingPlan {
  const facts = scenes.flatMap((lines, scene) => lines.map((line) => ({ scene: scene + 1, ...line })));
  const utterances = facts.map((line, index) => utterance({ index, ...line }));
  let first = 0;
  const items = scenes.map((lines, index): ReadingScene => {
    const item = { ordinal: index + 1, title: `SCENE ${index + 1}`, first, end: first + lines.length };
    first = item.end;
    return item;
  });
  return { language: 'en', utterances, scenes: items, speakers: [] };
}
