/** When the language server ended by itself, and whether it is still worth starting it again. */
export interface CrashRecord {
  /** Milliseconds, oldest first; only those that still count. */
  readonly times: readonly number[];
  readonly giveUp: boolean;
}

export const noCrashes: CrashRecord = { times: [], giveUp: false };

/** The fourth crash within three minutes is one too many: restarting does not help. */
const worthRestarting = 3;
const windowMs = 3 * 60_000;

export function recordCrash(record: CrashRecord, now: number): CrashRecord {
  const times = [...record.times.filter((time) => now - time < windowMs), now];
  return times.length > worthRestarting ? { times: [], giveUp: true } : { times, giveUp: false };
}
