import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { ActionQuery } from '../findingActions';
import { tagChoices } from './tagChoices';
import { taggedElementAt } from './taggedElement';
import { elementCategories } from './tagNames';
import { type TagQuery, tagEdit, taggableAt } from './tagSelection';
import { untagEdit } from './untag';
import { workspaceEdit } from './workspaceEdit';

/**
 * Tagging and untagging for editors without a command of ours. Only what somebody asks for: a selection alone lights
 * no bulb.
 */
export const tagActionSentences = {
  tag: 'Tag “{name}”: {category}',
  untag: 'Remove the tag “{name}”',
} as const;

/** How many categories are offered to an editor that asks for actions of every kind. */
const fewest = 4;

export function tagActions(tag: TagQuery, query: Pick<ActionQuery, 'only'>): readonly CodeAction[] {
  const { only } = query;
  const kind = CodeActionKind.RefactorRewrite;
  if (only && !only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)))
    return [];
  return [...untagActions(tag), ...selectionActions(tag, only ? elementCategories.length : fewest)];
}

function untagActions({ script, selection, localize, documentChanges }: TagQuery): readonly CodeAction[] {
  const tagged = taggedElementAt(script, selection.start);
  if (!tagged) return [];
  const title = localize(tagActionSentences.untag, { name: script.tree.slice(tagged.range) });
  const edit = workspaceEdit(script, [untagEdit(script, tagged.tag)], documentChanges);
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
}

function selectionActions(tag: TagQuery, most: number): readonly CodeAction[] {
  if (tag.selection.start === tag.selection.end) return [];
  const found = taggableAt(tag);
  if (found.kind === 'refused' || found.answer.name.split(' ').length > 8) return [];
  const { name } = found.answer;
  const scripts = tag.show.scripts.length === 0 ? [tag.script] : tag.show.scripts;
  return tagChoices(scripts, tag.localize)
    .slice(0, most)
    .flatMap(({ category, name: categoryName }) => {
      const edit = tagEdit(tag, found.answer, category);
      const title = tag.localize(tagActionSentences.tag, { name, category: categoryName });
      return edit.kind === 'answer'
        ? [{ title, kind: CodeActionKind.RefactorRewrite, edit: edit.answer }]
        : [];
    });
}
