import * as vscode from 'vscode';
import type { SceneItem } from '../../../server/src/protocol/requests';
import { localizer } from '../localizer';
import { dayChoices } from '../views/dayChoices';
import { buildSceneTree, type SceneTreeNode, sceneAtLine } from '../views/sceneTree';
import type { Workbench } from '../workbench';
import type { Command } from './command';

/** Tags the scene at the caret, or the one chosen in a view, with its script day; one undo takes it back. */
export const setScriptDay: Command = {
  id: 'closedSet.setScriptDay',
  run: async (workbench, argument) => {
    const { document, editor } = workbench.script;
    if (document === undefined) return;
    const { version } = document;
    const uri = document.uri.toString();
    const { scenes, ...rest } = await workbench.server.scenes({ uri });
    const line = editor?.selection.active.line ?? 0;
    const atCaret = () => sceneAtLine(buildSceneTree({ scenes, ...rest }, []), line)?.scene;
    const scene = isSceneNode(argument) ? argument.scene : atCaret();
    const picked = scene && (await pickDay(scenes, scene));
    if (scene === undefined || picked === undefined) return;
    const day = picked.day === undefined ? {} : { day: picked.day };
    await apply(workbench, { uri, version, scene: scene.ordinal, ...day });
  },
};

function isSceneNode(value: unknown): value is Extract<SceneTreeNode, { kind: 'scene' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'scene';
}

interface Picked {
  /** Undefined: what is inferred holds again. */
  readonly day: string | undefined;
}

type Choice = vscode.QuickPickItem & { readonly picks: () => Promise<Picked | undefined> };

async function pickDay(scenes: readonly SceneItem[], scene: SceneItem): Promise<Picked | undefined> {
  const days: readonly Choice[] = dayChoices(scenes, scene.ordinal, localizer).map((choice) => ({
    ...choice,
    picks: async () => ({ day: choice.label }),
  }));
  const another: Choice = { label: vscode.l10n.t('Another...'), picks: () => askDay(scene) };
  const inferred: Choice = {
    label: vscode.l10n.t('As inferred'),
    description: vscode.l10n.t('takes the tag away'),
    picks: async () => ({ day: undefined }),
  };
  const choices = [...days, another, ...(scene.day.tagged ? [inferred] : [])];
  const title = vscode.l10n.t('Script day of {0}', scene.heading);
  const choice = await vscode.window.showQuickPick(choices, { title, placeHolder: scene.day.why });
  return choice?.picks();
}

async function askDay(scene: SceneItem): Promise<Picked | undefined> {
  const day = await vscode.window.showInputBox({
    title: vscode.l10n.t('Script day of {0}', scene.heading),
    prompt: vscode.l10n.t('D3 for a day, N3 for a night, X1 for a flashback or dream, D3/N3 for both.'),
    value: scene.day.label,
    validateInput: (value) =>
      /^\s*[DNX]?\d{1,3}(?:\s*\/\s*[DNX]?\d{1,3})?\s*$/i.test(value)
        ? undefined
        : vscode.l10n.t('Write a script day such as D3, N3 or X1.'),
  });
  return day === undefined ? undefined : { day: day.trim().toUpperCase() };
}

async function apply(
  { server, script }: Workbench,
  params: Parameters<Workbench['server']['setScriptDay']>[0],
): Promise<void> {
  const edit = await server.setScriptDay(params);
  if (edit === undefined) return;
  const isSame = script.document?.version === params.version;
  if (!isSame || !(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The script changed in the meantime and is as you left it. Choose again.'));
  }
}
