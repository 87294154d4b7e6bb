import type { TagHighlight } from '../../protocol/requests';
import type { ScriptDocument } from '../script';
import { taggedWordsIn } from './taggedWords';

/** What an editor may color by category: the names in tags, and the words of their scenes that say the same. */
export function tagHighlights(script: ScriptDocument): readonly TagHighlight[] {
  const { scenes, tags } = script.screenplay;
  const inTags = tags
    .filter(({ category }) => category !== 'day')
    .map(({ category, value }) => ({ category, range: script.toRange(value.range) }));
  const inWords = scenes.flatMap((scene) =>
    taggedWordsIn(script, scene).map(({ range, tag }) => ({
      category: tag.category,
      range: script.toRange(range),
    })),
  );
  return [...inTags, ...inWords];
}
