import { evidenceIn } from '../evidenceQuote';
import type { SceneIndex } from '../sceneIndex';
import type { Concept } from '../terms';
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
  /** How much finding it tells: the rarer, the more. */
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
  const all = index.scenes.length;
  const rarity = Math.log(1 + (all - scenes.size + 0.5) / (scenes.size + 0.5));
  return { concept, worth: scenes.size === 0 ? 0 : rarity * concept.weight, scenes, units };
}

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
  const most = Math.max(...scores.values());
  return [...scores].flatMap(([scene, score]): readonly Hit[] =>
    score === 0
      ? []
      : [
          { scene, feature: 'words', value: score / (score + 6) },
          { scene, feature: 'wordsShare', value: (score / most) ** 2 },
        ],
  );
}

interface Event {
  readonly value: number;
  readonly unit: number;
  readonly keys: ReadonlySet<string>;
}

function byEvents({ note }: NoteReading, found: readonly Looked[], index: SceneIndex): readonly Hit[] {
  const best = new Map<number, Event>();
  for (const clause of clausesOf(note.text)) {
    const own = found.filter(
      ({ concept: { term }, worth }) => worth > 0 && term.start < clause.end && term.start >= clause.start,
    );
    for (const event of eventsOf(own, index)) {
      const scene = index.units[event.unit]?.scene ?? 0;
      if (event.value > (best.get(scene)?.value ?? 0)) best.set(scene, event);
    }
  }
  const most = Math.max(...[...best.values()].map(({ value }) => value));
  return [...best].flatMap(([scene, { value, unit, keys }]): readonly Hit[] => [
    { scene, feature: 'event', value, evidence: () => showUnit(index, unit, keys) },
    { scene, feature: 'eventShare', value: (value / most) ** 2 },
  ]);
}

function showUnit(index: SceneIndex, at: number, keys: ReadonlySet<string>) {
  const unit = index.units[at];
  return unit && evidenceIn(index, unit, keys, keys.size > 1 ? 'event' : 'words');
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
const halfWorth = 4;

function eventsOf(own: readonly Looked[], index: SceneIndex): readonly Event[] {
  const total = own.reduce((sum, { worth }) => sum + worth, 0);
  const units = new Set(own.flatMap((each) => [...each.units.keys()]));
  return [...units].map((unit) => {
    const scene = index.units[unit]?.scene;
    const near = [unit - 1, unit + 1].filter((other) => index.units[other]?.scene === scene);
    const keys = new Set<string>();
    let sum = 0;
    for (const { worth, units: held, concept } of own) {
      const here = held.get(unit) ?? 0;
      const beside = neighborShare * Math.max(...near.map((other) => held.get(other) ?? 0), 0);
      sum += worth * Math.max(here, beside);
      if (here > 0) for (const key of concept.variants.keys()) keys.add(key);
    }
    return { unit, keys, value: (sum / total) ** 0.5 * (sum / (sum + halfWorth)) };
  });
}
