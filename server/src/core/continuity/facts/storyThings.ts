import { foldName } from '../../screenplay/fold';
import type { Screenplay } from '../../screenplay/model';
import { namePattern } from '../../screenplay/nameCase';
import type { PlacedPassage } from '../../screenplay/passage';
import { personKey } from '../../screenplay/personKey';
import { printedText } from '../../screenplay/printedText';
import type { Range } from '../../text/range';
import type { StoryFact } from './storyFacts';

/**
 * Things of the story, and what people wear, as notes and tags tell of them. A thing is known by its words alone: that
 * the gun of one scene is the revolver of another nobody can see from here.
 */
export interface ThingUse {
  readonly range: Range;
  /** Ordinal. */
  readonly scene: number;
  /** What is told around it; of a tag, its value. */
  readonly sentence: string;
}

/** True where the words of a thing stand in a text, whatever stands around them. */
export function isNamed(name: string, text: string): boolean {
  return text.search(namePattern(name)) >= 0;
}

/** Where a thing turns up: in a tag, or in action. What is only spoken of is not there. */
export function usesOf(
  { tags }: Screenplay,
  passages: readonly PlacedPassage[],
  name: string,
): readonly ThingUse[] {
  const tagged = tags.flatMap(({ category, value, scene }): readonly ThingUse[] => {
    if (scene === undefined || category === 'day' || !isNamed(name, value.text)) return [];
    return [{ range: value.range, scene, sentence: value.text }];
  });
  const pattern = namePattern(name);
  const seen = passages.flatMap(({ passage, offset, scene }): readonly ThingUse[] => {
    if (!scene) return [];
    const printed = printedText(passage);
    return [...printed.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const holder = passage.elements.find(({ end }) => index < end);
      if (holder?.kind !== 'action' && holder?.kind !== 'shot') return [];
      const range = { start: index + offset, end: index + words.length + offset };
      const sentence = sentenceAt(printed.slice(holder.start, holder.textEnd), index - holder.start);
      return [{ range, scene: scene.ordinal, sentence }];
    });
  });
  return [...tagged, ...seen].sort((a, b) => a.range.start - b.range.start);
}

function sentenceAt(text: string, at: number): string {
  const before = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => text.lastIndexOf(mark, at)));
  const after = text.slice(at).search(/[.!?](?:\s|$)|\n/);
  return text.slice(before + 1, after < 0 ? undefined : at + after);
}

/** A fact that stands in a scene, with the thing or person it is about. */
export interface PlacedFact extends StoryFact {
  readonly subject: string;
  readonly name: string;
  readonly range: Range;
  readonly scene: number;
}

export function placedFacts(
  facts: readonly StoryFact[],
  kinds: readonly StoryFact['kind'][],
): readonly PlacedFact[] {
  return facts.filter((fact): fact is PlacedFact => kinds.includes(fact.kind) && isPlaced(fact));
}

function isPlaced({ subject, name, range, scene }: StoryFact): boolean {
  return subject !== undefined && name !== undefined && range !== undefined && scene !== undefined;
}

/** What somebody has on, or on their face, in one scene: all tags of a category that name them as owner. */
export interface Look {
  readonly person: string;
  readonly name: string;
  readonly scene: number;
  readonly text: string;
  /** Of the first tag's value. */
  readonly range: Range;
}

/** In order of the script. */
export function looksOf(screenplay: Screenplay, category: 'wardrobe' | 'makeup'): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const tag of screenplay.tags) {
    if (tag.category !== category || !tag.owner || tag.scene === undefined) continue;
    const person = personKey(screenplay, tag.owner.text);
    const key = `${tag.scene} ${person}`;
    const known = looks.get(key);
    const { text, range } = tag.value;
    looks.set(
      key,
      known
        ? { ...known, text: `${known.text}, ${text}` }
        : { person, name: tag.owner.text, scene: tag.scene, text, range },
    );
  }
  return [...looks.values()];
}

/** D2, N2, X1: scenes with the same are on one stretch of the story. None where a coordinator should look first. */
export function certainDay({ scriptDays }: Screenplay, scene: number): string | undefined {
  const day = scriptDays[scene - 1];
  return day?.certain ? day.label : undefined;
}

const small = new Set('THE AND WITH HER HIS ITS ONE TWO OVER UNDER FROM FOR ALL NEW OLD'.split(' '));

/** True where the two name a thing in common: `red dress` and `dress, torn`. */
export function shareWord(a: string, b: string): boolean {
  const words = wordsOf(a);
  return wordsOf(b).some((word) => words.includes(word));
}

function wordsOf(text: string): readonly string[] {
  const words = foldName(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  // One form for one and many: boots, a boot.
  return words.filter((word) => !small.has(word)).map((word) => word.replace(/(?<=..)S$/, ''));
}
