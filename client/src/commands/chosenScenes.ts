import * as vscode from 'vscode';
import type { SceneItem, ScenesResult, SectionItem } from '../../../server/src/protocol/requests';
import { draggedScenes } from '../views/sceneMoves';
import type { SceneTreeNode } from '../views/sceneTree';
import type { Workbench } from '../workbench';

/**
 * The scenes that a command is about, by ordinal: those it was called on or that are selected in the view; else those
 * that the selection in the editor touches; at a mere caret the scene or an act around it, as the person chooses.
 * Undefined where the person chose none; rejects where there is none to choose from.
 */
export async function chosenScenes(
  workbench: Workbench,
  argument: unknown,
): Promise<readonly number[] | undefined> {
  if (isNode(argument)) return pointedScenes(workbench, argument);
  const { server, script } = workbench;
  if (script.document === undefined) return undefined;
  const result = await server.scenes({ uri: script.document.uri.toString() });
  const { start, end } = script.editor?.selection ?? new vscode.Selection(0, 0, 0, 0);
  const touched = result.scenes.filter(({ extent }) => touches(extent, start.line, end.line));
  const [scene, ...more] = touched;
  if (scene !== undefined && more.length > 0) return touched.map(({ ordinal }) => ordinal);
  const around = result.sections.filter(({ extent }) => touches(extent, start.line, start.line));
  const choices = [...(scene ? [sceneChoice(scene)] : []), ...around.flatMap(sectionChoice(result))];
  if (choices.length === 0)
    throw new Error(
      vscode.l10n.t('Put the caret into a scene or an act, or choose scenes in the Scenes view.'),
    );
  return choices.length === 1 ? choices[0]?.ordinals : pick(choices);
}

/** A menu gives the node it was opened on, which need not be among the selected ones. */
function pointedScenes({ scenesView }: Workbench, node: SceneTreeNode): readonly number[] {
  const pointed = draggedScenes([node]);
  const { selected } = scenesView;
  return pointed.every((one) => selected.includes(one)) ? selected : pointed;
}

function isNode(value: unknown): value is SceneTreeNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** What ends at the beginning of a line has no part of that line. */
function touches({ start, end }: SceneItem['extent'], first: number, last: number): boolean {
  const lastLine = end.character > 0 ? end.line : end.line - 1;
  return start.line <= last && first <= lastLine;
}

type Choice = vscode.QuickPickItem & { readonly ordinals: readonly number[] };

function sceneChoice({ heading, sceneNumber, ordinal }: SceneItem): Choice {
  const label = sceneNumber === undefined ? heading : `${sceneNumber}  ${heading}`;
  return { label, description: vscode.l10n.t('this scene'), ordinals: [ordinal] };
}

function sectionChoice({ scenes }: ScenesResult) {
  return ({ text, extent }: SectionItem): readonly Choice[] => {
    const inside = scenes.filter(({ range }) => touches(extent, range.start.line, range.start.line));
    if (inside.length === 0) return [];
    const description =
      inside.length === 1 ? vscode.l10n.t('1 scene') : vscode.l10n.t('{0} scenes', inside.length);
    return [{ label: text, description, ordinals: inside.map(({ ordinal }) => ordinal) }];
  };
}

async function pick(choices: readonly Choice[]): Promise<readonly number[] | undefined> {
  const placeHolder = vscode.l10n.t('Which scenes');
  return (await vscode.window.showQuickPick([...choices], { placeHolder }))?.ordinals;
}
