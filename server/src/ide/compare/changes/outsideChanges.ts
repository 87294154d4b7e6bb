import type { SceneChange } from '../../../core/assistant/changes/model';
import type { Screenplay } from '../../../core/screenplay/model';
import { type PlacedPassage, passagesOf } from '../../../core/screenplay/passage';
import type { BothDrafts } from './draftChanges';
import { editsOf, wholeOf } from './sceneChanges';
import { editFacts } from './sceneFacts';

/** What stands before the first scene heading and behind the title of an act; all of a script that has no scenes. */
export function outsideChanges(drafts: BothDrafts): readonly SceneChange[] {
  if (!drafts.comparison.outsideChanged) return [];
  const [had, has] = [outsideOf(drafts.before.script.screenplay), outsideOf(drafts.now.script.screenplay)];
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((key) => {
    const [a, b] = [had.get(key), has.get(key)];
    const edits = editsOf(a, b, drafts);
    if (edits.length === 0) return [];
    const places = [edits.find(({ before }) => before)?.before, edits.find(({ now }) => now)?.now];
    return [
      {
        id: `outside ${key}`,
        ...{ kind: 'rewritten' as const, heading: key === '' ? 'Outside of scenes' : key, edits },
        places: places.flatMap((place) => place ?? []),
        facts: editFacts(edits),
        whole: {
          before: wholeOf(a, drafts.before).join('\n'),
          now: wholeOf(b, drafts.now).join('\n'),
        },
      },
    ];
  });
}

/** By the title of the section that they stand under. */
function outsideOf(screenplay: Screenplay): ReadonlyMap<string, PlacedPassage> {
  const { sections } = screenplay;
  const titled = passagesOf(screenplay)
    .filter(({ scene }) => !scene)
    .map(
      (placed) => [sections.find(({ range }) => range.start === placed.offset)?.text ?? '', placed] as const,
    );
  // Of two that have one title, the first.
  const byTitle = new Map<string, PlacedPassage>();
  for (const [title, placed] of titled) if (!byTitle.has(title)) byTitle.set(title, placed);
  return byTitle;
}
