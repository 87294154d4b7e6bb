import type { ReadingSceneItem } from '../../server/src/protocol/readAloud';
import type { LineRange, PlayerLine } from '../../server/src/protocol/readAloudMessages';

/** The ways through a reading: which line a step leads to. Plain values, no sound and no page. */
export interface Route {
  readonly lines: readonly PlayerLine[];
  readonly scenes: readonly ReadingSceneItem[];
}

export type Step = 'nextLine' | 'previousLine' | 'nextScene' | 'previousScene' | 'nextCue';

/** The line that a step leads to; undefined where there is nothing further. */
export function lineAfter(step: Step, at: number, route: Route): number | undefined {
  switch (step) {
    case 'nextLine':
      return nextElement(route.lines, at);
    case 'previousLine':
      return previousElement(route.lines, at);
    case 'nextScene':
      return route.scenes.find(({ first }) => first > at)?.first;
    case 'previousScene':
      return previousScene(route, at);
    case 'nextCue':
      return nextCue(route.lines, at);
  }
}

export function sceneOf({ scenes }: Route, line: number): ReadingSceneItem | undefined {
  return scenes.find(({ first, end }) => first <= line && line < end);
}

function firstOfElement(lines: readonly PlayerLine[], at: number): number {
  const element = lines[at]?.element;
  let first = at;
  while (first > 0 && lines[first - 1]?.element === element) first--;
  return first;
}

function nextElement(lines: readonly PlayerLine[], at: number): number | undefined {
  const element = lines[at]?.element;
  const found = lines.findIndex((line, index) => index > at && line.element !== element);
  return found < 0 ? undefined : found;
}

/** As players of music do it: first to the start of what is heard, then to what was before. */
function previousElement(lines: readonly PlayerLine[], at: number): number {
  const first = firstOfElement(lines, at);
  return first < at || first === 0 ? first : firstOfElement(lines, first - 1);
}

function previousScene(route: Route, at: number): number {
  const current = sceneOf(route, at);
  const begun = current !== undefined && at > current.first;
  const before = route.scenes.filter(({ first }) => first < (current?.first ?? at)).at(-1);
  return begun ? current.first : (before?.first ?? 0);
}

/** The speech that gives me my next cue: what is heard right before my next line. */
function nextCue(lines: readonly PlayerLine[], at: number): number | undefined {
  let from = at;
  while (lines[from]?.mine) from++;
  const cueOf = (mine: number) => firstOfElement(lines, Math.max(0, mine - 1));
  for (let line = from; line < lines.length; line++) {
    if (!lines[line]?.mine || lines[line - 1]?.mine) continue;
    // A cue that is being heard already is not the next one.
    if (cueOf(line) > at) return cueOf(line);
  }
  return undefined;
}

/** Lines that begin together: one, or both sides of a dual dialogue. */
export function unitAt(lines: readonly PlayerLine[], at: number): LineRange {
  const block = lines[at]?.dual?.block;
  if (block === undefined) return { first: at, end: at + 1 };
  let first = at;
  let end = at + 1;
  while (lines[first - 1]?.dual?.block === block) first--;
  while (lines[end]?.dual?.block === block) end++;
  return { first, end };
}

/** Lines of mine in a row, which are waited for together. */
export function mineFrom(lines: readonly PlayerLine[], at: number): LineRange {
  let end = at;
  while (lines[end]?.mine && !lines[end]?.dual) end++;
  return { first: at, end };
}
