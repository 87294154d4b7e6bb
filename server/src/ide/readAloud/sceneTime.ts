import type { Scene, Screenplay } from '../../core/screenplay/model';
import { styleOf } from '../../core/tableRead/presets';
import { planReading } from '../../core/tableRead/readingPlan';
import { sceneTimes } from '../../core/tableRead/timing';
import type { Localize } from '../localize';

export const sceneTimeSentences = {
  seconds: 'about {seconds} s read aloud',
  minutes: 'about {minutes} min {seconds} s read aloud',
} as const;

/** Finer than that an estimate is not. */
const step = 5;

/** Of every scene that something is read of, by ordinal: seconds, not rounded to what an estimate can tell. */
export function sceneSeconds(screenplay: Screenplay): ReadonlyMap<number, number> {
  const times = sceneTimes(planReading(screenplay, { style: styleOf('tableRead') }));
  return new Map(times.map(({ ordinal, ms }) => [ordinal, Math.round(ms / 1000)]));
}

/** How long a scene takes at a table read, to five seconds; empty where nothing of it is read. */
export function sceneTime(screenplay: Screenplay, { ordinal }: Scene, localize: Localize): string {
  const scope = { kind: 'scenes', first: ordinal, last: ordinal } as const;
  const [time] = sceneTimes(planReading(screenplay, { style: styleOf('tableRead'), scope }));
  if (!time) return '';
  const all = Math.max(1, Math.round(time.ms / 1000 / step)) * step;
  const [minutes, seconds] = [Math.floor(all / 60), String(all % 60)];
  if (minutes === 0) return localize(sceneTimeSentences.seconds, { seconds });
  return localize(sceneTimeSentences.minutes, { minutes: String(minutes), seconds });
}
