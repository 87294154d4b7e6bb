import { evidenceIn } from '../evidenceQuote';
import type { SceneIndex, SceneUnit, UnitKind } from '../sceneIndex';
import type { Concept } from '../terms';
import type { Feature, Hit, NoteReading } from './signal';

/** Scenes whose heading names the place that a note speaks of, and those to which the breakdown brings its things. */
export function placesAndThings({ concepts }: NoteReading, index: SceneIndex): readonly Hit[] {
  const places = matchesIn(concepts, 'heading', index);
  const things = matchesIn(concepts, 'tag', index);
  return [
    ...shared(places, 'place', index),
    ...rarest(places, 'rarePlace', index),
    ...rarest(things, 'prop', index),
  ];
}

/** By index of the scene: what of the note stands in a unit of this kind. */
interface Match {
  readonly unit: SceneUnit;
  readonly key: string;
  readonly trust: number;
  /** How few scenes have it: 1 for a single one, 0 for all. */
  readonly rarity: number;
}

function matchesIn(concepts: readonly Concept[], kind: UnitKind, index: SceneIndex): readonly Match[] {
  const all = Math.max(2, index.scenes.length);
  return concepts.flatMap(({ variants, weight }) =>
    [...variants].flatMap(([key, trust]): readonly Match[] => {
      const units = (index.postings.get(key)?.units ?? []).flatMap((at) => index.units[at] ?? []);
      const found = units.filter((unit) => unit.kind === kind);
      const scenes = new Set(found.map(({ scene }) => scene)).size;
      const rarity = Math.log(all / Math.max(1, scenes)) / Math.log(all);
      return found.map((unit) => ({ unit, key, trust: trust * weight, rarity }));
    }),
  );
}

/** How much of what the note says of places a heading holds, compared with the heading that holds most. */
function shared(matches: readonly Match[], feature: Feature, index: SceneIndex): readonly Hit[] {
  const sums = new Map<number, number>();
  for (const { unit, trust, rarity } of matches)
    sums.set(unit.scene, (sums.get(unit.scene) ?? 0) + trust * (0.1 + rarity));
  const most = [...sums.values()].reduce((so, each) => Math.max(so, each), 0);
  return [...sums].map(([scene, sum]) => ({
    scene,
    feature,
    value: index.scenes.length < 2 ? 0 : sum / most,
  }));
}

function rarest(matches: readonly Match[], feature: 'rarePlace' | 'prop', index: SceneIndex): readonly Hit[] {
  return matches.map(({ unit, key, trust, rarity }) => ({
    scene: unit.scene,
    feature,
    value: trust * rarity,
    evidence: () => evidenceIn(index, unit, new Set([key]), feature === 'prop' ? 'prop' : 'place'),
  }));
}
