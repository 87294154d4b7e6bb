import { counted } from '../formats';
import type { CliIo } from '../io';
import type { LoadedScript, LoadedScripts } from '../scripts';
import type { FoundShow } from '../showLookup';
import { type ToldFinding, tell, tellShow } from './places';
import type { CheckPlan } from './plan';
import type { CheckSession, ScriptCheck } from './session';
import type { Told } from './told';
import { unusedDismissals } from './unusedDismissals';

/** Everything that was found, in words: first in show files, then script by script. */
export async function tellAll(
  loaded: LoadedScripts,
  checks: readonly ScriptCheck[],
  session: CheckSession,
  plan: CheckPlan,
  io: CliIo,
): Promise<Told> {
  const shows = loaded.shows.filter((show) => checks.some(({ script }) => script.show === show));
  const wholes = await wholeShows(shows, loaded, session, plan);
  if (wholes.length > 0 && wholes.length === shows.length) sayUnusedBaseline(session, plan, io);
  const holders = new Map(session.shows.known.map((script) => [script.uri, script]));
  const ofShow = (show: FoundShow) => checks.filter(({ script }) => script.show === show);
  return {
    findings: [
      ...loaded.shows.flatMap((show) => tellShow(show, io.cwd)),
      ...wholes.flatMap((show) => unusedDismissals(show, ofShow(show), session, io.cwd)),
      ...checks.flatMap(({ findings, script }) => findings.map((each) => tell(each, script, holders))),
    ],
    quiet: plan.format === 'sarif' ? checks.flatMap((each) => tellQuiet(each, holders)) : [],
    faults: session.faults,
    cwd: io.cwd,
  };
}

/** Shows of which every script was checked by every rule: only there a missing finding says something. */
async function wholeShows(
  shows: readonly FoundShow[],
  { scripts, failed }: LoadedScripts,
  session: CheckSession,
  { choice, baseline }: CheckPlan,
): Promise<readonly FoundShow[]> {
  if (failed || choice.only) return [];
  const asked = shows.filter(
    ({ file, isBroken }) => !isBroken && (baseline !== undefined || Object.keys(file.dismissed).length > 0),
  );
  const named = new Set(scripts.map(({ uri }) => uri));
  const whole: FoundShow[] = [];
  for (const show of asked) {
    const all = await session.shows.of(show);
    if (all.length > 0 && all.every(({ uri }) => named.has(uri))) whole.push(show);
  }
  return whole;
}

function tellQuiet(
  { check, script }: ScriptCheck,
  holders: ReadonlyMap<string, LoadedScript>,
): readonly ToldFinding[] {
  const { ignored, dismissed } = check;
  return [
    ...ignored.map(({ finding, reason }) => tell(finding, script, holders, { kind: 'inSource', reason })),
    ...dismissed.map(({ finding, reason }) => tell(finding, script, holders, { kind: 'external', reason })),
  ];
}

function sayUnusedBaseline({ unusedBaseline }: CheckSession, { baseline }: CheckPlan, io: CliIo): void {
  if (baseline === undefined || unusedBaseline.length === 0) return;
  const gone = counted(unusedBaseline.length, 'finding');
  io.stderr.write(
    `closed-set: ${gone} of ${baseline} not found any more. Make it anew with --write-baseline ${baseline}.\n`,
  );
}
