import assert from 'node:assert/strict';

/** Waits for what is announced by nothing. Fails after ten seconds, many times what anything here takes. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `still waiting: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
