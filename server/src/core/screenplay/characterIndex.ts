import { type Range, shift } from '../text/range';
import { segmentAppearances } from './appearances';
import { characterKey } from './characterKey';
import { readIntroduction } from './introduction';
import type { AppearanceKind, Character, Introduction, ShowFile } from './model';
import type { Names } from './names';
import type { PlacedSegment } from './placed';
import { shiftIntroduction } from './shifted';

/**
 * The cross-scene index of people: gathered in one pass over the facts of the segments, never over the text.
 */
export interface CharacterIndex {
  readonly characters: ReadonlyMap<string, Character>;
  /** By ordinal of the scene; 0 for what stands before the first heading. */
  readonly introductions: ReadonlyMap<number, readonly Introduction[]>;
}

/** A segment with the ordinal of its scene, 0 where it is in none. */
export interface IndexedSegment extends PlacedSegment {
  readonly scene: number;
}

interface Gathering {
  readonly key: string;
  first: number;
  name: string | undefined;
  readonly spellings: Set<string>;
  readonly cues: Range[];
  introduction: Introduction | undefined;
  readonly scenes: Record<AppearanceKind, number[]>;
  speeches: number;
  words: number;
}

export function indexCharacters(segments: readonly IndexedSegment[], names: Names): CharacterIndex {
  const all = new Map<string, Gathering>();
  const introductions = new Map<number, Introduction[]>();
  for (const placed of segments) {
    gatherSpeeches(all, placed, names);
    for (const found of gatherIntroductions(all, placed, names)) {
      const list = introductions.get(placed.scene);
      if (list) list.push(found);
      else introductions.set(placed.scene, [found]);
    }
    gatherAppearances(all, placed, names);
  }
  const declared = spellingsOf(names.showFile);
  const inOrder = [...all.values()].sort((a, b) => a.first - b.first);
  const characters = new Map(inOrder.map((each) => [each.key, finish(each, declared.get(each.key))]));
  return { characters, introductions };
}

function entry(all: Map<string, Gathering>, key: string, at: number): Gathering {
  const known = all.get(key);
  if (known) {
    known.first = Math.min(known.first, at);
    return known;
  }
  const made: Gathering = {
    key,
    first: at,
    name: undefined,
    spellings: new Set(),
    cues: [],
    introduction: undefined,
    scenes: { speaking: [], silent: [], mentioned: [] },
    speeches: 0,
    words: 0,
  };
  all.set(key, made);
  return made;
}

function gatherSpeeches(
  all: Map<string, Gathering>,
  { segment, offset }: IndexedSegment,
  names: Names,
): void {
  for (const speech of segment.speeches) {
    const speakers = names.speakers(speech);
    for (const key of speakers) {
      const each = entry(all, key, speech.name.range.start + offset);
      if (speakers.length === 1) each.spellings.add(speech.name.text);
      if (speech.key === key) each.name ??= speech.name.text;
      each.cues.push(shift(speech.name.range, offset));
      each.speeches++;
      each.words += speech.words;
    }
  }
}

function gatherIntroductions(
  all: Map<string, Gathering>,
  { segment, offset }: IndexedSegment,
  names: Names,
): readonly Introduction[] {
  const found: Introduction[] = [];
  for (const mention of names.mentions(segment)) {
    if (mention.area !== 'action' || mention.capitals !== 'all' || !mention.certain) continue;
    const each = entry(all, mention.key, mention.start + offset);
    if (each.introduction) continue;
    const { start, end, key } = mention;
    const introduction = { character: key, ...readIntroduction(segment.chunk, { start, end }) };
    each.introduction = shiftIntroduction(introduction, offset);
    found.push(each.introduction);
  }
  return found;
}

function gatherAppearances(
  all: Map<string, Gathering>,
  { segment, offset, scene }: IndexedSegment,
  names: Names,
): void {
  for (const { character, kind, range } of segmentAppearances(segment, names)) {
    const { scenes } = entry(all, character, range.start + offset);
    if (scene > 0) strengthen(scenes, kind, scene);
  }
}

/** A long scene comes in several segments; the strongest kind of any of them holds. */
function strengthen(scenes: Record<AppearanceKind, number[]>, kind: AppearanceKind, scene: number): void {
  if (scenes[kind].at(-1) === scene || (kind !== 'speaking' && scenes.speaking.at(-1) === scene)) return;
  if (kind === 'mentioned' && scenes.silent.at(-1) === scene) return;
  if (kind !== 'mentioned' && scenes.mentioned.at(-1) === scene) scenes.mentioned.pop();
  if (kind === 'speaking' && scenes.silent.at(-1) === scene) scenes.silent.pop();
  scenes[kind].push(scene);
}

function spellingsOf(showFile: ShowFile): ReadonlyMap<string, readonly string[]> {
  return new Map(showFile.characters.map(({ name, aliases }) => [characterKey(name), [name, ...aliases]]));
}

function finish(each: Gathering, declared: readonly string[] | undefined): Character {
  const name = each.name ?? declared?.[0] ?? each.key;
  const aliases = new Set([...(declared ?? []), ...each.spellings]);
  aliases.delete(name);
  return {
    key: each.key,
    name,
    aliases: [...aliases],
    declared: declared !== undefined,
    cues: each.cues,
    ...(each.introduction && { introduction: each.introduction }),
    speakingScenes: each.scenes.speaking,
    silentScenes: each.scenes.silent,
    mentionedScenes: each.scenes.mentioned,
    speeches: each.speeches,
    words: each.words,
  };
}
