/**
 * The only way to skip a test: with a reason, which the run prints at its end. The reporter counts a test
 * that just calls `this.skip()` as a failure.
 */
export function skipBecause(context: Mocha.Context, reason: string): never {
  const runnable = context.runnable();
  const skipsWholeSuite = 'type' in runnable && runnable.type === 'hook' && runnable.parent !== undefined;
  Object.assign(skipsWholeSuite ? (runnable.parent ?? {}) : runnable, { skipReason: reason });
  return context.skip();
}
