/** Tells the editor something that it may not be there to hear: neither a refusal nor a closed pipe is a fault. */
export function quietly(tell: () => Promise<unknown>): void {
  try {
    tell().catch(() => undefined);
  } catch {
    // The connection is closed; nobody is left to tell.
  }
}
