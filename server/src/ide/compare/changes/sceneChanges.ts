import type {
  DraftSource,
  SceneChange,
  SceneChangeKind,
  SceneEdit,
} from '../../../core/assistant/changes/model';
import { alignElements } from '../../../core/revision/alignElements';
import type { PlacedPassage } from '../../../core/screenplay/passage';
import type { ElementKind } from '../../../core/syntax/elements';
import type { ComparedScene } from '../compareDrafts';
import { labelOf } from '../compareMarkdown';
import type { BothDrafts } from './draftChanges';
import type { DraftReading } from './draftReading';
import { outsideChanges } from './outsideChanges';
import { sceneFactsOf } from './sceneFacts';

/** Every scene that is not as it was. Scenes in which nothing but names differ are told of together, elsewhere. */
export function sceneChanges(drafts: BothDrafts): readonly SceneChange[] {
  const scenes = drafts.comparison.rows.flatMap((row) => {
    const kind = kindOf(row);
    return kind === undefined ? [] : [changeOf(row, kind, drafts)];
  });
  return [...outsideChanges(drafts), ...scenes];
}

/** A scene that moved and was written anew is rewritten first of all. */
function kindOf({ status, also }: ComparedScene): SceneChangeKind | undefined {
  if (status === 'removed') return 'cut';
  if (status === 'inserted') return 'new';
  if (status === 'split' || status === 'merged') return status;
  if (status === 'changed' || also.includes('changed')) return 'rewritten';
  return status === 'moved' ? 'moved' : undefined;
}

function changeOf(row: ComparedScene, kind: SceneChangeKind, drafts: BothDrafts): SceneChange {
  const { before, after } = row;
  const places = [
    ...(before ? [drafts.before.headingOf(before)] : []),
    ...(after ? [drafts.now.headingOf(after)] : []),
  ];
  const a = before && drafts.before.passageOf(before);
  const b = after && drafts.now.passageOf(after);
  const edits = editsOf(a, b, drafts);
  return {
    id: `${before?.ordinal ?? ''}-${after?.ordinal ?? ''}`,
    ...{ kind, heading: labelOf(row).replace(/ {2}/, ' '), places, edits },
    facts: sceneFactsOf(row, kind, edits, drafts),
    whole: {
      before: [before?.heading.text ?? '', ...wholeOf(a, drafts.before)].join('\n'),
      now: [after?.heading.text ?? '', ...wholeOf(b, drafts.now)].join('\n'),
    },
  };
}

export function wholeOf(placed: PlacedPassage | undefined, { linesOf }: DraftReading): readonly string[] {
  return placed ? linesOf(placed).map(({ text }) => text) : [];
}

const read: ReadonlySet<ElementKind> = new Set<ElementKind>(['action', 'dialogue', 'lyric', 'parenthetical']);

/** What is printed in one of two passages only; all of it where there is but one. */
export function editsOf(
  a: PlacedPassage | undefined,
  b: PlacedPassage | undefined,
  { before, now }: BothDrafts,
): readonly SceneEdit[] {
  if (!a) return b ? now.linesOf(b).map((line) => ({ now: line })) : [];
  if (!b) return before.linesOf(a).map((line) => ({ before: line }));
  return alignElements(a, b)
    .filter(({ kind, element }) => kind !== 'same' && read.has(element))
    .filter(({ kind, words }) => kind !== 'moved' || words.length > 0)
    .flatMap((change) => editOf(before.sourceAt(a, change.a), now.sourceAt(b, change.b)));
}

function editOf(before: DraftSource | undefined, now: DraftSource | undefined): readonly SceneEdit[] {
  if (!before && !now) return [];
  return [{ ...(before && { before }), ...(now && { now }) }];
}
