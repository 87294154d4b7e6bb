import type { Workbench } from '../workbench';

/** A command of package.json. `argument` is the tree node it was called on, if any. A rejection is shown. */
export interface Command {
  readonly id: `closedSet.${string}`;
  run(workbench: Workbench, argument?: unknown): Promise<unknown>;
}
