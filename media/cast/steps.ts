/** Arrows go from button to button: up and down to the same one of the next role, aside within a role. */
export function buttonAfter(from: Element | null, key: string): HTMLElement | undefined {
  const row = from?.closest('[data-role]');
  if (!(from instanceof HTMLElement) || !row) return undefined;
  const buttons = buttonsOf(row);
  const at = buttons.indexOf(from);
  if (key === 'ArrowRight') return buttons[at + 1];
  if (key === 'ArrowLeft') return buttons[at - 1];
  if (key === 'ArrowDown') return sameIn(row.nextElementSibling, from);
  return key === 'ArrowUp' ? sameIn(row.previousElementSibling, from) : undefined;
}

function sameIn(row: Element | null, from: HTMLElement): HTMLElement | undefined {
  const buttons = row ? buttonsOf(row) : [];
  return buttons.find(({ dataset }) => dataset.action === from.dataset.action) ?? buttons[0];
}

function buttonsOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')];
}
