import type { ElementNode } from '../views/breakdownTree';
import type { Workbench } from '../workbench';

/** The menu gives the element itself; a key means the one that is selected in the view. */
export function chosenElement({ breakdownView }: Workbench, argument: unknown): ElementNode | undefined {
  const isNode =
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    argument.kind === 'element' &&
    'element' in argument;
  return isNode ? (argument as ElementNode) : breakdownView.selected;
}
