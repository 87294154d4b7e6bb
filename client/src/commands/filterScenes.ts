import * as vscode from 'vscode';
import { localizer } from '../localizer';
import { type FacetChoice, type FacetKind, facetChoices, type SceneFilter } from '../views/sceneFilter';
import { countScenes } from '../words';
import type { Command } from './command';

type ChoiceItem = vscode.QuickPickItem & { readonly choice?: FacetChoice };

/** Narrows the *Scenes* view to people, places, times and tags that are picked from what the script holds. */
export const filterScenes: Command = {
  id: 'closedSet.filterScenes',
  run: async ({ scenes, filter }) => {
    const choices = facetChoices(scenes.value?.scenes ?? []);
    const picked = await vscode.window.showQuickPick(quickPickItems(choices, filter.value), {
      canPickMany: true,
      matchOnDescription: true,
      title: vscode.l10n.t('Filter Scenes'),
      placeHolder: vscode.l10n.t('Everyone picked is in the scene; any of the places; any of the times'),
    });
    if (picked === undefined) return;
    await filter.set(picked.flatMap(({ choice }) => (choice === undefined ? [] : [facetOf(choice)])));
  },
};

function facetOf({ kind, value }: FacetChoice): SceneFilter[number] {
  return { kind, value };
}

function quickPickItems(choices: readonly FacetChoice[], filter: SceneFilter): ChoiceItem[] {
  const isPicked = (choice: FacetChoice) =>
    filter.some(({ kind, value }) => kind === choice.kind && value === choice.value);
  return choices.flatMap((choice, index) => {
    const item = {
      label: choice.value,
      description: countScenes(choice.scenes, localizer),
      picked: isPicked(choice),
      choice,
    };
    return choices[index - 1]?.kind === choice.kind ? [item] : [separator(choice.kind), item];
  });
}

function separator(kind: FacetKind): ChoiceItem {
  return { label: kindName(kind), kind: vscode.QuickPickItemKind.Separator };
}

function kindName(kind: FacetKind): string {
  switch (kind) {
    case 'character':
      return vscode.l10n.t('Characters');
    case 'location':
      return vscode.l10n.t('Places');
    case 'timeOfDay':
      return vscode.l10n.t('Times of day');
    case 'tag':
      return vscode.l10n.t('Tags');
  }
}
