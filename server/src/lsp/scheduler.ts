import { type CancellationToken, throwIfCancelled } from '../core/text/cancellation';

/** When work is done that can wait, and how long work lets others through. */
export interface Scheduler {
  /** Runs `work` once, `delayMs` after the first of any number of calls with the same `key`. */
  soon(key: string, delayMs: number, work: () => void): void;
  /**
   * Between two steps of long work: lets messages through that arrived meanwhile.
   * @throws CancelledError where one of them cancelled the work
   */
  breathe(token: CancellationToken): Promise<void>;
  /** Drops whatever was to be done soon, and from now on does nothing of the kind. */
  dispose(): void;
}

export function createScheduler(): Scheduler {
  const waiting = new Map<string, NodeJS.Timeout>();
  let isOver = false;

  const soon: Scheduler['soon'] = (key, delayMs, work) => {
    if (isOver || waiting.has(key)) return;
    const timer = setTimeout(() => {
      waiting.delete(key);
      work();
    }, delayMs);
    waiting.set(key, timer);
  };

  const breathe: Scheduler['breathe'] = async (token) => {
    await new Promise((resolve) => setImmediate(resolve));
    throwIfCancelled(token);
  };

  const dispose = (): void => {
    isOver = true;
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  };
  return { soon, breathe, dispose };
}
