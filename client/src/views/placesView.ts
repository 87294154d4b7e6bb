import type * as vscode from 'vscode';
import { localizer } from '../localizer';
import { locationNodes } from './entityTree';
import { createEntityView, type EntityView, type EntityViewParts, type ListParts } from './entityView';

/** Every place of a scene heading, with its scenes. */
export function createPlacesView(parts: ListParts, subscriptions: vscode.Disposable[]): EntityView {
  const list: EntityViewParts['list'] = async (uri, scope) =>
    locationNodes(await parts.server.locations({ uri, scope }), localizer);
  return createEntityView({ ...parts, viewId: 'closedSet.places', list }, subscriptions);
}
