import { CancelledError } from '../core/text/cancellation';

/** Runs jobs one after another, in the order they came. A job that is given up while it waits never starts. */
export class JobQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Jobs that run or wait. */
  get length(): number {
    return this.waiting;
  }

  /** @throws CancelledError at once, where `signal` is raised before the job's turn */
  add<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.waiting++;
    const turn = this.last.then(() => {
      if (signal?.aborted) throw new CancelledError();
      return job();
    });
    this.last = turn.catch(() => undefined).then(() => this.waiting--);
    return signal ? untilAborted(turn, signal) : turn;
  }
}

/** The work, or `CancelledError` once the signal is raised and the work has had `graceMs` to end by itself. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal, graceMs = 0): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const give = () => {
      timer = setTimeout(() => reject(new CancelledError()), graceMs);
    };
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', give);
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(done);
  });
}
