// Dragging with the mouse as a person does: the browser itself begins the drag, and shows what may be dropped where.

const steps = 12;

async function middleOf(locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What is dragged from or to is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Drags from the middle of one thing to the middle of another, or to a point of the window, and lets go there.
 *
 * @param {object} options
 * @param {string} [options.hold] a key that is held while the pointer is over the target
 * @param {() => Promise<unknown>} [options.before] called over the target, before it is let go
 */
export async function dragTo(page, source, target, { hold, before } = {}) {
  const from = await middleOf(source);
  const to = 'x' in target ? target : await middleOf(target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y - 20, { steps });
  if (hold) await page.keyboard.down(hold);
  await page.mouse.move(to.x, to.y, { steps });
  await before?.();
  await page.mouse.up();
  if (hold) await page.keyboard.up(hold);
}
