import * as vscode from 'vscode';
import { showPassage, toRange } from '../passage';
import { bestOccurrence, type EntityRoot } from '../views/entityTree';
import type { Workbench } from '../workbench';

/**
 * The editor renames and looks up what stands at a caret: this puts the caret on a name that was chosen in a view.
 * False when nothing is chosen.
 */
export async function goToEntity(workbench: Workbench, argument: unknown): Promise<boolean> {
  const entity = chosenEntity(workbench, argument);
  const place = entity === undefined ? undefined : bestOccurrence(entity);
  if (place === undefined) return false;
  await showPassage(vscode.Uri.parse(place.uri), toRange(place.range));
  return true;
}

type Chosen = Pick<EntityRoot, 'children'>;

/** The menu gives the name itself; a key gives the view that has the focus, as `{ view }` in package.json. */
function chosenEntity(workbench: Workbench, argument: unknown): Chosen | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('children' in argument) return argument as Chosen;
  const view = 'view' in argument ? argument.view : undefined;
  if (view === 'breakdown') return workbench.breakdownView.selected;
  return view === 'places' ? workbench.placesView.selected : workbench.charactersView.selected;
}
