import { foldName } from '../../screenplay/fold';
import { locationKey } from '../../screenplay/locationKey';
import type { InteriorExterior, Scene } from '../../screenplay/model';
import {
  type Cell,
  dayOf,
  isNight,
  type ReportScript,
  type ReportTable,
  sceneEighths,
  sceneRefs,
  tableOf,
} from '../reportTable';

const columns = [
  ...(['place', 'subPlace', 'interiorExterior', 'scenes', 'sceneCount', 'eighths'] as const),
  ...(['dayScenes', 'nightScenes'] as const),
];

/** Each place and part of a place with its scenes, so that they can be shot together. */
export function scenesByPlace(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, columns, rowsOf);
}

interface Group {
  readonly place: string | undefined;
  readonly subPlace: string | undefined;
  readonly scenes: Scene[];
}

/** Parts stand below the first of their place; other spellings of a place count for it where the show file says so. */
function rowsOf(script: ReportScript): readonly (readonly Cell[])[] {
  const places = placesOfScenes(script);
  const groups = new Map<string, Map<string, Group>>();
  for (const scene of script.scenes) {
    const place = places.get(scene.ordinal) ?? scene.heading.location?.text;
    const subPlace = scene.heading.subLocations.map(({ text }) => text).join(' - ') || undefined;
    const parts = groups.get(locationKey(place ?? '')) ?? new Map<string, Group>();
    groups.set(locationKey(place ?? ''), parts);
    const group = parts.get(foldName(subPlace ?? '')) ?? { place, subPlace, scenes: [] };
    parts.set(foldName(subPlace ?? ''), group);
    group.scenes.push(scene);
  }
  return [...groups.values()].flatMap((parts) => [...parts.values()].map((group) => rowOf(script, group)));
}

/** Names of places by ordinal. */
function placesOfScenes({ screenplay }: ReportScript): ReadonlyMap<number, string> {
  const entries = [...screenplay.locations.values()].flatMap(({ name, scenes }) =>
    scenes.map((ordinal): [number, string] => [ordinal, name]),
  );
  return new Map(entries);
}

function rowOf(script: ReportScript, { place, subPlace, scenes }: Group): readonly Cell[] {
  const sides = scenes.flatMap(({ heading }): InteriorExterior[] =>
    heading.interiorExterior ? [heading.interiorExterior] : [],
  );
  const eighths = scenes.reduce((sum, scene) => sum + sceneEighths(script, scene), 0);
  const nights = scenes.filter((scene) => isNight(dayOf(script, scene))).length;
  return [
    place,
    subPlace,
    { kind: 'words', words: [...new Set(sides)] },
    sceneRefs(script, scenes),
    scenes.length,
    { kind: 'eighths', eighths },
    scenes.length - nights,
    nights,
  ];
}
