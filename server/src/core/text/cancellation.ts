/** Asks long work to stop. Structurally the token of the language server protocol, which the core does not know. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** A token for work that nobody will want to stop. */
export const neverCancelled: CancellationToken = { isCancellationRequested: false };

/** Thrown by work that was asked to stop; the edges turn it into the protocol's own answer. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/**
 * Ends the work in hand if it was asked to stop.
 * @throws CancelledError
 */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancelledError();
}
