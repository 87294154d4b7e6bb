import type { Scene } from '../../screenplay/model';
import { scriptDayLabel } from '../../screenplay/scriptDayLabel';
import {
  type Cell,
  dayOf,
  type ReportOptions,
  type ReportScript,
  type ReportTable,
  sceneEighths,
  sceneRefs,
  tableOf,
  word,
} from '../reportTable';

/** How much happens on each script day, its night included: more than an audience believes is marked. */
export function dayLengths(scripts: readonly ReportScript[], options: ReportOptions): ReportTable {
  const columns = [...(['scriptDay', 'scenes', 'sceneCount', 'eighths', 'overLong'] as const)];
  return tableOf(scripts, columns, (script) => rowsOf(script, options));
}

function rowsOf(script: ReportScript, { longDayEighths }: ReportOptions): readonly (readonly Cell[])[] {
  const days = new Map<string, Scene[]>();
  for (const scene of script.scenes) {
    const { day, kind } = dayOf(script, scene);
    const label = scriptDayLabel(day, kind === 'X' ? 'X' : 'day');
    const known = days.get(label);
    if (known) known.push(scene);
    else days.set(label, [scene]);
  }
  return [...days].map(([label, scenes]) => {
    const eighths = scenes.reduce((sum, scene) => sum + sceneEighths(script, scene), 0);
    const isLong = eighths > longDayEighths;
    const numbers = sceneRefs(script, scenes);
    return [label, numbers, scenes.length, { kind: 'eighths', eighths }, isLong ? word('yes') : undefined];
  });
}
