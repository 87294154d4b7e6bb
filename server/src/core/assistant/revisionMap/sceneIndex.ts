import type { Scene, Screenplay } from '../../screenplay/model';
import { type Passage, passagesOf } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { Range } from '../../text/range';
import { termsOf } from './terms';

/**
 * A script as something to look notes up in: every paragraph with its words, and where each word stands. Made once for
 * a script. What other people wrote into notes is no part of it; tags are, since they name things.
 */
export interface SceneIndex {
  readonly screenplay: Screenplay;
  readonly scenes: readonly Scene[];
  /** Every stretch of words in a scene, in order. */
  readonly units: readonly SceneUnit[];
  /** Of `scenes[n]` at `n`: its first unit and the one after its last. */
  readonly unitsOf: readonly { readonly from: number; readonly to: number }[];
  /** By comparable word. */
  readonly postings: ReadonlyMap<string, Posting>;
  /** Weighted words of each scene, and of the average one. */
  readonly lengths: readonly number[];
  readonly averageLength: number;
  /** Comparable words by their first two letters, for misspellings. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Line, from 1, of an offset in the file. */
  lineOf(offset: number): number;
}

/** `time`: what a heading says of the time; half of all notes hold the word `day` and mean none. */
export type UnitKind = 'heading' | 'time' | 'action' | 'dialogue' | 'synopsis' | 'tag';

export interface SceneUnit {
  /** Index of the scene, from 0. */
  readonly scene: number;
  readonly kind: UnitKind;
  /** In the file. */
  readonly start: number;
  /** As printed, with spaces where nothing prints. */
  readonly text: string;
  readonly keys: readonly string[];
}

export interface Posting {
  /** Ascending, each once. */
  readonly units: readonly number[];
  /** Weighted count by index of the scene. */
  readonly scenes: ReadonlyMap<number, number>;
}

/** How much a word counts by where it stands. */
const unitWeights: Readonly<Record<UnitKind, number>> = {
  heading: 2,
  time: 0.5,
  action: 1,
  dialogue: 1,
  synopsis: 0.7,
  tag: 1,
};

export function indexScenes(screenplay: Screenplay): SceneIndex {
  const units: SceneUnit[] = [];
  const unitsOf = screenplay.scenes.map(() => ({ from: 0, to: 0 }));
  for (const { passage, offset, scene } of passagesOf(screenplay)) {
    if (!scene) continue;
    const from = units.length;
    addUnits(units, passage, offset, scene);
    unitsOf[scene.ordinal - 1] = { from, to: units.length };
  }
  const postings = postingsOf(units);
  const lengths = lengthsOf(units, screenplay.scenes.length);
  const total = lengths.reduce((sum, each) => sum + each, 0);
  return {
    ...{ screenplay, scenes: screenplay.scenes, units, unitsOf, postings, lengths },
    averageLength: Math.max(1, total / Math.max(1, lengths.length)),
    vocabulary: byBeginning(postings.keys()),
    lineOf: lineCounter(screenplay),
  };
}

const kinds: Readonly<Record<string, UnitKind>> = {
  action: 'action',
  shot: 'action',
  centeredText: 'action',
  dialogue: 'dialogue',
  parenthetical: 'dialogue',
  lyric: 'dialogue',
  synopsis: 'synopsis',
};

function addUnits(units: SceneUnit[], passage: Passage, offset: number, scene: Scene): void {
  const printed = printedText(passage);
  const add = (kind: UnitKind, { start }: Range, text: string) => {
    const keys = termsOf(text).map(({ key }) => key);
    if (keys.length > 0) units.push({ scene: scene.ordinal - 1, kind, start: start + offset, text, keys });
  };
  const { heading } = passage;
  const places = heading ? [heading.location, ...heading.subLocations, ...heading.extensions] : [];
  for (const each of places) if (each) add('heading', each.range, each.text);
  if (heading?.timeOfDay) add('time', heading.timeOfDay.range, heading.timeOfDay.text);
  for (const element of passage.elements) {
    const kind = kinds[element.kind];
    if (kind === undefined) continue;
    const range = { start: element.start, end: element.textEnd };
    add(kind, range, printed.slice(range.start, range.end));
  }
  for (const note of passage.notes) {
    if (note.kind === 'tag' && note.category !== 'day') add('tag', note.value.range, note.value.text);
  }
}

function postingsOf(units: readonly SceneUnit[]): ReadonlyMap<string, Posting> {
  const all = new Map<string, { units: number[]; scenes: Map<number, number> }>();
  units.forEach(({ scene, kind, keys }, unit) => {
    for (const key of keys) {
      const posting = all.get(key) ?? { units: [] as number[], scenes: new Map<number, number>() };
      if (posting.units.length === 0) all.set(key, posting);
      if (posting.units.at(-1) !== unit) posting.units.push(unit);
      posting.scenes.set(scene, (posting.scenes.get(scene) ?? 0) + unitWeights[kind]);
    }
  });
  return all;
}

function lengthsOf(units: readonly SceneUnit[], scenes: number): readonly number[] {
  const lengths = new Array<number>(scenes).fill(0);
  for (const { scene, kind, keys } of units)
    lengths[scene] = (lengths[scene] ?? 0) + keys.length * unitWeights[kind];
  return lengths;
}

function byBeginning(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const beginning = key.slice(0, 2);
    const group = groups.get(beginning);
    if (group) group.push(key);
    else groups.set(beginning, [key]);
  }
  return groups;
}

/** Chunk by chunk: the text of the whole file is not built for it. */
function lineCounter({ tree }: Screenplay): (offset: number) => number {
  return (offset) => {
    const { index, offset: start, line } = tree.chunkAt(offset);
    const before = tree.chunks[index]?.text.slice(0, offset - start) ?? '';
    return line + 1 + (before.match(/\r\n|\r|\n/g)?.length ?? 0);
  };
}
