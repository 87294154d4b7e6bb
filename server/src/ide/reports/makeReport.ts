import { makeReport, type ReportName } from '../../core/breakdown/reports';
import { type ReportOptions, type ReportTable, usualReportOptions } from '../../core/breakdown/reportTable';
import type { SceneRange } from '../../core/breakdown/sceneRange';
import type { PageSetup } from '../pageSetup';
import type { ScriptDocument } from '../script';

export interface ReportQuery {
  readonly setup: PageSetup;
  /** Which scenes of each script it is about; all where absent. */
  readonly scenes?: SceneRange;
  readonly options?: ReportOptions;
}

/** A report about scripts as they stand; what each is called is for the caller to say. */
export function reportOn<S extends ScriptDocument>(
  name: ReportName,
  scripts: readonly S[],
  nameOf: (script: S) => string,
  { setup, scenes, options = usualReportOptions }: ReportQuery,
): ReportTable {
  const asked = scripts.map((script) => ({
    id: script.uri,
    name: nameOf(script),
    screenplay: script.screenplay,
    pages: script.pagesOn(setup),
    scenes: scenes ? script.screenplay.scenes.filter(scenes) : script.screenplay.scenes,
  }));
  return makeReport(name, asked, options);
}
