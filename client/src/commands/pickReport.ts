import * as vscode from 'vscode';
import type { ReportParams, SceneItem } from '../../../server/src/protocol/requests';
import { buildSceneTree, sceneAtLine } from '../views/sceneTree';
import type { Workbench } from '../workbench';
import { pickScope } from './pickScope';

/** A report that was chosen, and what it is about. */
export type ReportChoice = Omit<ReportParams, 'format'>;

/** Asks for a report, then whether it is about the script or the show; a sheet of the scene at the caret comes first. */
export async function pickReport(workbench: Workbench): Promise<ReportChoice | undefined> {
  const { document } = workbench.script;
  if (document === undefined) return undefined;
  const uri = document.uri.toString();
  const scene = await sceneAtCaret(workbench, uri);
  const reports = await workbench.server.reportList();
  const choices = [
    ...(scene === undefined ? [] : [sheetOf(scene)]),
    ...reports.map(({ name, title, about }) => ({
      label: title,
      description: about,
      name,
      scenes: undefined,
    })),
  ];
  const placeHolder = vscode.l10n.t('What do you want to know?');
  const choice = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  if (choice === undefined) return undefined;
  const { name, scenes } = choice;
  if (scenes !== undefined) return { uri, scope: 'script', name, scenes };
  const scope = await pickScope(document, vscode.l10n.t('About what?'));
  return scope && { uri, scope, name };
}

async function sceneAtCaret({ server, script }: Workbench, uri: string): Promise<SceneItem | undefined> {
  const line = script.editor?.selection.active.line;
  if (line === undefined) return undefined;
  return sceneAtLine(buildSceneTree(await server.scenes({ uri }), []), line)?.scene;
}

function sheetOf({ ordinal, heading }: SceneItem) {
  const label = vscode.l10n.t('Breakdown Sheet of This Scene');
  return { label, description: heading, name: 'breakdown', scenes: [ordinal] };
}
