import { elementsOf } from '../elements';
import {
  type Cell,
  list,
  type ReportScript,
  type ReportTable,
  sceneNumberOf,
  tableOf,
  word,
} from '../reportTable';

/** What production must bring, category by category, and to which scenes. */
export function elementLists(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['category', 'element', 'owners', 'scenes', 'sceneCount'], rowsOf);
}

function rowsOf({ screenplay, scenes }: ReportScript): readonly (readonly Cell[])[] {
  const numbers = new Map(scenes.map((scene) => [scene.ordinal, sceneNumberOf(scene)]));
  return [...elementsOf(screenplay).values()].flatMap((element) => {
    const within = element.scenes.flatMap((ordinal) => numbers.get(ordinal) ?? []);
    if (within.length === 0 && element.scenes.length > 0) return [];
    return [[word(element.category), element.name, list(element.owners), list(within), within.length]];
  });
}
