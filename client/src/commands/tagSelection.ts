import * as vscode from 'vscode';
import type { TagChoice } from '../../../server/src/protocol/requests';
import { localizer } from '../localizer';
import { categoryIcon } from '../views/categoryIcons';
import { countTags } from '../words';
import type { Command } from './command';

type CategoryItem = vscode.QuickPickItem & { readonly choice: TagChoice };

/** Tags the selected words for the breakdown: one key opens the list of categories, the next one picks. */
export const tagSelection: Command = {
  id: 'closedSet.tagSelection',
  run: async ({ server, script }) => {
    const { document, editor } = script;
    if (document === undefined || editor === undefined) return;
    const { selection } = editor;
    const { version } = document;
    const uri = document.uri.toString();
    const category = await pickCategory(server.tagChoices({ uri }));
    if (category === undefined) return;
    const { start, end } = selection;
    const edit = await server.tagSelection({ uri, version, range: { start, end }, category });
    if (edit === undefined) return;
    const applied = document.version === version && (await vscode.workspace.applyEdit(edit));
    if (!applied) {
      throw new Error(vscode.l10n.t('The script changed in the meantime and is as you left it. Tag again.'));
    }
  },
};

/** Open at once: a letter that is typed before the categories are known must not reach the script. */
async function pickCategory(answer: Promise<readonly TagChoice[]>): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<CategoryItem>();
  picker.placeholder = vscode.l10n.t('Press the letter of a category');
  picker.busy = true;
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      const pickTyped = () => {
        const typed = picker.items.find(({ choice }) => choice.letter === picker.value.toLowerCase());
        if (typed !== undefined) resolve(typed.choice.category);
      };
      picker.onDidChangeValue(pickTyped);
      picker.onDidAccept(() => {
        const [item] = picker.activeItems;
        if (item !== undefined) resolve(item.choice.category);
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
      answer.then((choices) => {
        picker.items = choices.map(categoryItem);
        picker.busy = false;
        pickTyped();
      }, reject);
    });
  } finally {
    picker.dispose();
  }
}

function categoryItem(choice: TagChoice): CategoryItem {
  const { category, name, letter, uses } = choice;
  const used = uses === 0 ? [] : [countTags(uses, localizer)];
  const description = [letter.toUpperCase(), ...used].join(' · ');
  return { label: name, description, iconPath: categoryIcon(category), choice };
}
