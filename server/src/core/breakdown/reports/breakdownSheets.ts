import type { Scene } from '../../screenplay/model';
import { tagCategories } from '../../screenplay/tagCategories';
import { type BreakdownElement, type ElementCategory, elementsOf } from '../elements';
import {
  type Cell,
  castNames,
  dayLabel,
  dayOf,
  list,
  type ReportScript,
  type ReportTable,
  sceneEighths,
  scenePage,
  sceneRef,
  tableOf,
  word,
} from '../reportTable';

const categories = tagCategories.flatMap(({ id }): ElementCategory[] => (id === 'day' ? [] : [id]));

const columns = [
  ...(['scene', 'heading', 'interiorExterior', 'place', 'subPlace', 'timeOfDay', 'scriptDay'] as const),
  ...(['eighths', 'page', 'synopsis', 'speaking', 'silent'] as const),
  ...categories,
];

/** All that a scene is and needs, a sheet a scene. Source: the usual breakdown sheet of production. */
export function breakdownSheets(scripts: readonly ReportScript[]): ReportTable {
  return { ...tableOf(scripts, columns, rowsOf), sheets: true };
}

function rowsOf(script: ReportScript): readonly (readonly Cell[])[] {
  const needs = needsByScene([...elementsOf(script.screenplay).values()]);
  return script.scenes.map((scene) => [
    ...sceneCells(script, scene),
    ...categories.map((category) => list(needs.get(scene.ordinal)?.get(category) ?? [])),
  ]);
}

function sceneCells(script: ReportScript, scene: Scene): readonly Cell[] {
  const { heading, synopses } = scene;
  return [
    sceneRef(script, scene),
    heading.text,
    heading.interiorExterior && word(heading.interiorExterior),
    heading.location?.text,
    heading.subLocations.map(({ text }) => text).join(' - ') || undefined,
    heading.timeOfDay?.text,
    dayLabel(dayOf(script, scene)),
    { kind: 'eighths', eighths: sceneEighths(script, scene) },
    scenePage(script, scene),
    synopses.map(({ text }) => text).join(' ') || undefined,
    list(castNames(script, scene, 'speaking')),
    list(castNames(script, scene, 'silent')),
  ];
}

type Needs = ReadonlyMap<number, ReadonlyMap<ElementCategory, readonly string[]>>;

/** Cast that is seen or heard stands in columns of its own: of cast only what a tag alone tells. */
function needsByScene(elements: readonly BreakdownElement[]): Needs {
  const needs = new Map<number, Map<ElementCategory, string[]>>();
  for (const element of elements) {
    for (const [scene, places] of placesByScene(element)) {
      if (places.some(({ kind }) => kind === 'appearance')) continue;
      const ofScene = needs.get(scene) ?? new Map<ElementCategory, string[]>();
      needs.set(scene, ofScene);
      const names = ofScene.get(element.category) ?? [];
      ofScene.set(element.category, [...names, withOwners(element, places)]);
    }
  }
  return needs;
}

function placesByScene({ places }: BreakdownElement): ReadonlyMap<number, BreakdownElement['places']> {
  const byScene = new Map<number, BreakdownElement['places'][number][]>();
  for (const place of places) {
    if (place.scene === undefined) continue;
    const known = byScene.get(place.scene);
    if (known) known.push(place);
    else byScene.set(place.scene, [place]);
  }
  return byScene;
}

/** `ledger (NORA)`: whose it is in this scene. */
function withOwners({ name }: BreakdownElement, places: BreakdownElement['places']): string {
  const owners = places.flatMap((place) =>
    place.kind === 'tag' && place.tag.owner ? [place.tag.owner.text] : [],
  );
  return owners.length === 0 ? name : `${name} (${[...new Set(owners)].join(', ')})`;
}
