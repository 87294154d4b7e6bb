import type { RuleFault } from '../../core/continuity/checkScript';
import type { ToldFinding } from './places';

/** The outcome of a check, for a format to write. */
export interface Told {
  readonly findings: readonly ToldFinding[];
  /** What was kept quiet by a note or a dismissal. */
  readonly quiet: readonly ToldFinding[];
  readonly faults: readonly RuleFault[];
  /** Absolute; file names are relative to it. */
  readonly cwd: string;
}

/** Keys that tell apart two findings of one rule about the same words in one file, in the order of the findings. */
export function distinctKeys(findings: readonly ToldFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ place, key }) => {
    const own = `${place.file}\n${key}`;
    const nth = (seen.get(own) ?? 0) + 1;
    seen.set(own, nth);
    return nth === 1 ? key : `${key}/${nth}`;
  });
}

/** Pieces of text, one after another, so that a long answer need not be held as a whole. */
export type Format = (told: Told) => Iterable<string>;
