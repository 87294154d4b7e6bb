import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadingPlanResult } from '../../../server/src/protocol/readAloud';

type Plan = ReadingPlanResult | null;

/** Code of the language server protocol: the script was edited while the answer was made. */
const contentModified = -32801;

/** Longer than between two keys of somebody who types fast. */
const pauseMs = 100;
const triesAtMost = 10;

/**
 * The plan of a script as it stands now: its places are found in the script, so that a plan which an edit has
 * overtaken would be read at the wrong place. It is asked for again then, until nobody has written for a moment.
 *
 * @param versionNow of the script in the editor; undefined where it is not open
 * @returns null where the server knows no such script
 * @throws what `ask` throws; that the script was edited only where it is edited without a pause
 */
export async function planOfNow(
  ask: () => Promise<Plan>,
  versionNow: () => number | undefined,
): Promise<Plan> {
  for (let tries = 1; ; tries++) {
    const plan = await ask().catch((error: unknown) => {
      if (tries < triesAtMost && isOvertaken(error)) return 'overtaken' as const;
      throw error;
    });
    if (plan !== 'overtaken' && (isOf(plan, versionNow()) || tries === triesAtMost)) return plan;
    await sleep(pauseMs);
  }
}

function isOf(plan: Plan, version: number | undefined): boolean {
  return plan === null || version === undefined || plan.version === version;
}

function isOvertaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === contentModified;
}
