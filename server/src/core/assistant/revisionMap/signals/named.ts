import { evidenceIn } from '../evidenceQuote';
import type { SceneEvidence } from '../model';
import { type Named, type People, whoIs } from '../people';
import type { SceneIndex } from '../sceneIndex';
import { type Concept, termsOf } from '../terms';
import type { Hit, NoteReading } from './signal';

/** Scenes in which the people are whom a note names. */
export function named({ concepts }: NoteReading, index: SceneIndex, people: People): readonly Hit[] {
  const meant = meantBy(concepts, people);
  const total = [...meant.values()].reduce((sum, trust) => sum + trust, 0);
  if (total === 0) return [];
  const all = Math.max(2, index.scenes.length);
  return [...meant].flatMap(([character, trust]) => {
    const presences = people.scenes.get(character) ?? [];
    const present = presences.filter(({ strength }) => strength > 0.5).length;
    const rarity = Math.log(all / Math.max(1, present)) / Math.log(all);
    return presences.flatMap(({ scene, strength, range }): readonly Hit[] => [
      { scene, feature: 'name', value: (trust * strength) / total },
      {
        scene,
        feature: 'rareName',
        value: trust * strength * rarity,
        evidence: () => lineAt(index, scene, range.start),
      },
    ]);
  });
}

function meantBy(concepts: readonly Concept[], people: People): ReadonlyMap<string, number> {
  const meant = new Map<string, number>();
  const raise = ({ character, trust }: Named, by: number) =>
    meant.set(character, Math.max(meant.get(character) ?? 0, trust * by));
  for (const { term, variants } of concepts) {
    const found = whoIs(term, people);
    for (const each of found) raise(each, 1);
    if (found.length > 0) continue;
    for (const [word, trust] of variants)
      for (const each of people.byWord.get(word) ?? []) raise(each, trust * 0.8);
  }
  return meant;
}

/** The line in which somebody shows first; a cue has no words of its own, so what is said under it. */
function lineAt(index: SceneIndex, scene: number, offset: number): SceneEvidence | undefined {
  const { from, to } = index.unitsOf[scene] ?? { from: 0, to: 0 };
  const units = index.units.slice(from, to).filter(({ kind }) => kind !== 'tag' && kind !== 'heading');
  const unit =
    units.find(({ start, text }) => start <= offset && offset < start + text.length) ??
    units.find(({ start }) => start > offset);
  if (!unit) return undefined;
  const name = index.screenplay.tree.slice({ start: offset, end: offset + 40 });
  const keys = termsOf(unit.start <= offset ? name : '')
    .slice(0, 1)
    .map(({ key }) => key);
  return evidenceIn(index, unit, new Set(keys), 'name');
}
