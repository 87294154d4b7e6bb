/** Runs `action` once, `delayMs` after the last call; `cancel` forgets a pending run. */
export interface Debounced {
  (): void;
  cancel(): void;
}

export function debounce(action: () => void, delayMs: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const call = () => {
    cancel();
    timer = setTimeout(action, delayMs);
  };
  return Object.assign(call, { cancel });
}
