import type { CancellationToken } from '../core/text/cancellation';

/** How often a token that only answers when asked is asked; work on a model stops within half a second. */
const everyMs = 100;

/** Does work under a signal that follows a token. */
export async function underSignal<T>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const look = () => {
    if (token.isCancellationRequested) stop.abort();
  };
  look();
  const timer = setInterval(look, everyMs);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
