import { evidenceIn } from '../evidenceQuote';
import type { SceneIndex } from '../sceneIndex';
import { type Concept, rarityOf } from '../terms';
import type { Hit, NoteReading } from './signal';

/**
 * Scenes that tell of what the note tells of: by the words of the whole scene (BM25), and by what happens in one
 * paragraph, where several words of one clause of the note stand together.
 */
export function told(reading: NoteReading, index: SceneIndex): readonly Hit[] {
  const found = reading.concepts.map((concept) => lookUp(concept, index));
  return [...byWords(found, index), ...byEvents(reading, found, index)];
}

interface Looked {
  readonly concept: Concept;
  /** From 0 to 1: how much finding it tells; the rarer, the more. */
  readonly worth: number;
  /** Trusted count by scene. */
  readonly scenes: ReadonlyMap<number, number>;
  /** Trust by unit. */
  readonly units: ReadonlyMap<number, number>;
}

function lookUp(concept: Concept, index: SceneIndex): Looked {
  const scenes = new Map<number, number>();
  const units = new Map<number, number>();
  for (const [key, trust] of concept.variants) {
    const posting = index.postings.get(key);
    if (!posting) continue;
    for (const [scene, count] of posting.scenes) scenes.set(scene, (scenes.get(scene) ?? 0) + trust * count);
    for (const unit of posting.units) units.set(unit, Math.max(units.get(unit) ?? 0, trust));
  }
  const worth = scenes.size === 0 ? 0 : concept.weight * rarityOf(scenes.size, index.scenes.length);
  return { concept, worth, scenes, units };
}

/** The best scene proves nothing by being the best, where all that it holds of the note is a word that any script does. */
const tellingWords = 0.8;
const tellingEvent = 0.25;

/** Usual values of BM25. */
const saturation = 1.2;
const lengthShare = 0.6;

function byWords(found: readonly Looked[], index: SceneIndex): readonly Hit[] {
  const scores = new Map<number, number>();
  for (const { worth, scenes } of found) {
    for (const [scene, count] of scenes) {
      const length = (index.lengths[scene] ?? 0) / index.averageLength;
      const share =
        (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + lengthShare * length));
      scores.set(scene, (scores.get(scene) ?? 0) + worth * share);
    }
  }
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return [...scores].flatMap(([scene, score]): readonly Hit[] =>
    score === 0
      ? []
      : [
          { scene, feature: 'words', value: score / (score + 2.4) },
          { scene, feature: 'wordsShare', value: (score / most) ** 2 * Math.min(1, most / tellingWords) },
        ],
  );
}

interface Event {
  readonly value: number;
  readonly unit: number;
  /** What of the clause was looked for. */
  readonly own: readonly Looked[];
}

function byEvents({ note }: NoteReading, found: readonly Looked[], index: SceneIndex): readonly Hit[] {
  const best = new Map<number, Event>();
  for (const clause of clausesOf(note.text)) {
    const own = found.filter(
      ({ concept: { term }, worth }) => worth > 0 && term.start < clause.end && term.start >= clause.start,
    );
    raiseEvents(best, own, index);
  }
  let most = 0;
  for (const { value } of best.values()) most = Math.max(most, value);
  return [...best].flatMap(([scene, { value, unit, own }]): readonly Hit[] => [
    { scene, feature: 'event', value, evidence: () => showUnit(index, unit, own) },
    { scene, feature: 'eventShare', value: (value / most) ** 2 * Math.min(1, most / tellingEvent) },
  ]);
}

function showUnit(index: SceneIndex, at: number, own: readonly Looked[]) {
  const unit = index.units[at];
  const held = own.filter(({ units }) => units.has(at));
  const keys = new Set(held.flatMap(({ concept }) => [...concept.variants.keys()]));
  return unit && evidenceIn(index, unit, keys, held.length > 1 ? 'event' : 'words');
}

function clausesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?;:()]+(?=\s|$)|, (?=and|but|so|then|or)\b|,\s/g)) {
    clauses.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

/** What a neighboring paragraph holds counts in part: an event takes more than one line. */
const neighborShare = 0.5;
/** Worth at which half of the way to certainty is gone. */
const halfWorth = 1.6;

function raiseEvents(best: Map<number, Event>, own: readonly Looked[], index: SceneIndex): void {
  const total = own.reduce((sum, { worth }) => sum + worth, 0);
  const sums = new Map<number, number>();
  for (const looked of own) addAround(sums, looked, index);
  for (const [unit, sum] of sums) {
    const scene = index.units[unit]?.scene ?? 0;
    const value = Math.sqrt(sum / total) * (sum / (sum + halfWorth));
    if (value > (best.get(scene)?.value ?? 0)) best.set(scene, { value, unit, own });
  }
}

/** Adds what finding a word in a unit is worth to that unit, and a part of it to those beside it that lack the word. */
function addAround(sums: Map<number, number>, { worth, units }: Looked, index: SceneIndex): void {
  const beside = new Map<number, number>();
  for (const [unit, trust] of units) {
    sums.set(unit, (sums.get(unit) ?? 0) + worth * trust);
    const scene = index.units[unit]?.scene;
    for (const near of [unit - 1, unit + 1]) {
      if (units.has(near) || index.units[near]?.scene !== scene) continue;
      if ((beside.get(near) ?? 0) < trust) beside.set(near, trust);
    }
  }
  for (const [unit, trust] of beside) sums.set(unit, (sums.get(unit) ?? 0) + worth * trust * neighborShare);
}
