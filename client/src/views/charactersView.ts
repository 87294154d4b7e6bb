import type * as vscode from 'vscode';
import { localizer } from '../localizer';
import { characterNodes } from './entityTree';
import { createEntityView, type EntityView, type EntityViewParts, type ListParts } from './entityView';

/** Everyone who speaks, is seen or is spoken of, with their scenes. */
export function createCharactersView(parts: ListParts, subscriptions: vscode.Disposable[]): EntityView {
  const list: EntityViewParts['list'] = async (uri, scope) =>
    characterNodes(await parts.server.characters({ uri, scope }), localizer);
  return createEntityView({ ...parts, viewId: 'closedSet.characters', list }, subscriptions);
}
