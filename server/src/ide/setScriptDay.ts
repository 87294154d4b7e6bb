import type { TextEdit } from '../core/syntax/tree';
import type { ScriptDocument } from './script';
import { tagPlace } from './tagging/tagPlace';
import { untagEdit } from './tagging/untag';

/**
 * The edits that say which script day a scene is on: its tag is changed, or one is put under the heading; without a
 * day the tag goes, and the scene is on what is inferred again. It checks no day: any words may stand in a tag.
 *
 * @param day as the tag will have it: `D3`
 */
export function setScriptDayEdits(
  script: ScriptDocument,
  ordinal: number,
  day: string | undefined,
): readonly TextEdit[] {
  const scene = script.screenplay.scenes[ordinal - 1];
  if (!scene) return [];
  const tags = scene.tags.filter(({ category }) => category === 'day');
  const [first, ...others] = tags;
  if (day === undefined) return tags.map(({ range }) => untagEdit(script, range));
  if (!first) {
    // At its start: a note at the end of the heading is no place for a tag.
    const { start } = scene.heading.range;
    const write = tagPlace(script, { start, end: start });
    return write ? [write(`[[day: ${day}]]`)] : [];
  }
  return [{ ...first.value.range, text: day }, ...others.map(({ range }) => untagEdit(script, range))];
}
