import * as vscode from 'vscode';
import type { SceneItem } from '../../../server/src/protocol/requests';
import { localizer } from '../localizer';
import { passageLink, toRange } from '../passage';
import { sceneDescription, sceneLabel, sectionDescription } from './sceneLabels';
import type { SceneNode, SceneTreeNode, SectionNode } from './sceneTree';

/** One line of the *Scenes* view as the editor draws it. */
export function sceneTreeItem(node: SceneTreeNode, script: vscode.Uri | undefined): vscode.TreeItem {
  const item = node.kind === 'section' ? sectionItem(node) : sceneItem(node);
  item.id = node.id;
  const place = node.kind === 'section' ? node.section : node.scene;
  if (script !== undefined) item.command = passageLink(script, toRange(place.range));
  return item;
}

function sectionItem(node: SectionNode): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(node.section.text, node.children.length === 0 ? None : Expanded);
  item.description = sectionDescription(node, localizer);
  item.contextValue = 'section';
  return item;
}

function sceneItem({ scene }: SceneNode): vscode.TreeItem {
  const item = new vscode.TreeItem(sceneLabel(scene));
  item.description = sceneDescription(scene, localizer);
  item.iconPath = sceneIcon(scene);
  item.contextValue = 'scene';
  return item;
}

/** Inside or outside at a glance; the heading says it in words. */
const icons: Readonly<Record<NonNullable<SceneItem['interiorExterior']>, string>> = {
  int: 'home',
  ext: 'milestone',
  est: 'milestone',
  intExt: 'split-horizontal',
};

function sceneIcon({ interiorExterior }: SceneItem): vscode.ThemeIcon {
  return new vscode.ThemeIcon(interiorExterior === undefined ? 'circle-small' : icons[interiorExterior]);
}
