import { breakdownSheets } from './reports/breakdownSheets';
import { castByScene } from './reports/castByScene';
import { clearances } from './reports/clearances';
import { counts } from './reports/counts';
import { dayLengths } from './reports/dayLengths';
import { dayOutOfDays } from './reports/dayOutOfDays';
import { elementLists } from './reports/elementLists';
import { sceneLengths } from './reports/sceneLengths';
import { scenesByPlace } from './reports/scenesByPlace';
import { scriptDayTable } from './reports/scriptDayTable';
import { silentCharacters } from './reports/silentCharacters';
import { similarNames } from './reports/similarNames';
import { type ReportOptions, type ReportScript, type ReportTable, usualReportOptions } from './reportTable';

/** Every report by its name, in the order of the list that people choose from. */
const makers = {
  breakdown: breakdownSheets,
  elements: elementLists,
  cast: castByScene,
  'day-out-of-days': dayOutOfDays,
  places: scenesByPlace,
  'script-days': scriptDayTable,
  'day-lengths': dayLengths,
  'scene-lengths': sceneLengths,
  'silent-characters': silentCharacters,
  'similar-names': similarNames,
  clearances,
  counts,
} as const satisfies Readonly<
  Record<string, (scripts: readonly ReportScript[], options: ReportOptions) => ReportTable>
>;

export type ReportName = keyof typeof makers;

export const reportNames = Object.keys(makers) as readonly ReportName[];

export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(makers, name);
}

export function makeReport(
  name: ReportName,
  scripts: readonly ReportScript[],
  options: ReportOptions = usualReportOptions,
): ReportTable {
  return makers[name](scripts, options);
}
