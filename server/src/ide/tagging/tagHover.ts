import { foldName } from '../../core/screenplay/fold';
import type { NoteTag } from '../../core/screenplay/model';
import { type Range, touches } from '../../core/text/range';
import type { Localize } from '../localize';
import { plain } from '../markdown';
import type { ScriptDocument, ShowContext } from '../script';
import { taggedWordsIn } from './taggedWords';
import { categoryName } from './tagNames';

/** What is told of a tag, and of a word that the scene has tagged: its category, whose it is, and where it is needed. */
export const tagHoverSentences = {
  owner: 'for {owner}',
  scenes: 'In scenes: {scenes}',
  scenesOf: 'In scenes of {script}: {scenes}',
} as const;

export interface TagHover {
  readonly range: Range;
  /** Markdown. */
  readonly lines: readonly string[];
}

export function tagHoverAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  localize: Localize,
): TagHover | undefined {
  const tag = script.screenplay.tags.find(({ range }) => touches(range, offset));
  return tag && { range: tag.range, lines: tagLines(tag, script, show, localize) };
}

export function taggedWordHoverAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  localize: Localize,
): TagHover | undefined {
  const scene = script.screenplay.sceneAt(offset);
  const found = scene && taggedWordsIn(script, scene).find(({ range }) => touches(range, offset));
  return found && { range: found.range, lines: tagLines(found.tag, script, show, localize) };
}

function tagLines(
  tag: NoteTag,
  script: ScriptDocument,
  show: ShowContext,
  localize: Localize,
): readonly string[] {
  const { category, value, owner } = tag;
  const whose = owner ? [localize(tagHoverSentences.owner, { owner: plain(owner.text) })] : [];
  const head = [`**${plain(value.text)}**`, categoryName(category, localize), ...whose].join(' · ');
  if (category === 'day' || value.text === '') return [head];
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  return [head, here(script, tag, localize), ...others.map((other) => elsewhere(other, tag, localize))];
}

function here(script: ScriptDocument, tag: NoteTag, localize: Localize): string {
  const scenes = sceneLinks(script, tag);
  return scenes === '' ? '' : localize(tagHoverSentences.scenes, { scenes });
}

function elsewhere(other: ScriptDocument, tag: NoteTag, localize: Localize): string {
  const scenes = sceneLinks(other, tag);
  const file = decodeURIComponent(other.uri.slice(other.uri.lastIndexOf('/') + 1));
  return scenes === '' ? '' : localize(tagHoverSentences.scenesOf, { script: plain(file), scenes });
}

/** Each scene once, by its number, else its place in the script; the link leads to the tag. */
function sceneLinks(script: ScriptDocument, { category, value }: NoteTag): string {
  const key = foldName(value.text);
  const links = new Map<number, string>();
  for (const tag of script.screenplay.tags) {
    if (tag.scene === undefined || links.has(tag.scene)) continue;
    if (tag.category !== category || foldName(tag.value.text) !== key) continue;
    const number = script.screenplay.scenes[tag.scene - 1]?.heading.sceneNumber?.text ?? String(tag.scene);
    const line = script.toPosition(tag.range.start).line + 1;
    links.set(tag.scene, `[${plain(number)}](<${script.uri}#L${line}>)`);
  }
  return [...links.values()].join(', ');
}
