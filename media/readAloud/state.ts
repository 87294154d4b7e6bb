import { type Showing, showings } from '../../server/src/protocol/readAloudMessages';
import { objectOf } from '../shared/part';

/** What the page remembers of itself. */
export interface PageState {
  /** 0 to 1.5; of all, and by role where it was changed. */
  readonly volume: number;
  readonly volumes: Readonly<Record<string, number>>;
  readonly waits: 'pace' | 'key';
  readonly factor: number;
  readonly showing: Showing;
}

/** Reads what was stored, which may be of another version or nothing at all. */
export function readState(stored: unknown): PageState {
  const { volume, volumes, waits, factor, showing } = objectOf(stored);
  const known = Object.entries(objectOf(volumes)).map(([role, value]) => [role, between(value, 0, 1.5)]);
  return {
    volume: between(volume, 0, 1.5),
    volumes: Object.fromEntries(known),
    waits: waits === 'key' ? 'key' : 'pace',
    factor: between(factor, 0.5, 3),
    showing: showings.find((one) => one === showing) ?? 'firstWords',
  };
}

/** 1 where it is no number of the range. */
export function between(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : 1;
}
