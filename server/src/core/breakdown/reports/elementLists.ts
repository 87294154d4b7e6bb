import { elementsOf } from '../elements';
import {
  type Cell,
  list,
  type ReportScript,
  type ReportTable,
  sceneRefs,
  scenesAmong,
  tableOf,
  word,
} from '../reportTable';

/** What production must bring, category by category, and to which scenes. */
export function elementLists(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['category', 'element', 'owners', 'scenes', 'sceneCount'], rowsOf);
}

function rowsOf(script: ReportScript): readonly (readonly Cell[])[] {
  const among = scenesAmong(script);
  return [...elementsOf(script.screenplay).values()].flatMap((element) => {
    const scenes = among(element.scenes);
    if (scenes.length === 0 && element.scenes.length > 0) return [];
    const { category, name, owners } = element;
    return [[word(category), name, list(owners), sceneRefs(script, scenes), scenes.length]];
  });
}
