import { type Severity, severities } from '../../core/continuity/finding';
import { readBaseline, writeBaseline } from '../check/baselineFile';
import { EpisodeFiles } from '../check/episodeFiles';
import { fixScripts } from '../check/fixScripts';
import { gitlabFormat } from '../check/gitlabFormat';
import { leaveOutUnlisted } from '../check/leaveOutUnlisted';
import { githubFormat, jsonlFormat, textFormat } from '../check/lineFormats';
import type { ToldFinding } from '../check/places';
import { type CheckFormat, type CheckPlan, checkOptions, readPlan } from '../check/plan';
import { sarifFormat } from '../check/sarifFormat';
import { CheckSession, type ScriptCheck } from '../check/session';
import { ShowScripts } from '../check/showScripts';
import { summaryLine, summaryTables } from '../check/summary';
import { tellAll } from '../check/tellAll';
import type { Format } from '../check/told';
import type { Command, ExitCode } from '../command';
import type { CliIo } from '../io';
import { type LoadedScripts, loadScripts } from '../scripts';
import { printable } from '../textTable';

export const check: Command = {
  name: 'check',
  summary: 'what is wrong in scripts and the show file; fixes what needs no looking',
  usage: 'FILE… [options]',
  description: [
    'Writes each finding with its place, and on standard error a summary. The exit code is 1 where something of the ' +
      'severity of --fail-on was found, so that a commit hook or a build can stop; 2 where something could not be ' +
      'read, written or checked.',
    'Of a folder, the scripts are checked that its show file lists, and all where it lists none. A script that it lists is checked against the episodes before it, also when it is named alone.',
    'docs/rules/README.md and docs/problems.md tell about each finding, docs/ci.md how to run it by itself.',
  ],
  options: checkOptions,
  examples: [
    { line: 'closed-set check season', doc: 'Every script of a folder.' },
    { line: 'closed-set check - < pilot.fountain', doc: 'A script from standard input.' },
    { line: 'closed-set check season --since main', doc: 'Only what this draft brought.' },
    { line: "closed-set check season --gate --published 'blue/*'", doc: 'Before the next color goes out.' },
    { line: 'closed-set check season --format sarif > findings.sarif', doc: 'For a service.' },
  ],
  run: async (args, io) => {
    const plan = readPlan(args);
    const baseline = await readBaseline(plan.baseline, io);
    const loadedAll = await loadScripts(args, io);
    const files = new EpisodeFiles(io, plan.language);
    const listed = await leaveOutUnlisted(loadedAll, args.files, files, io);
    if (listed.told !== undefined && !plan.quiet) io.stderr.write(`closed-set: ${printable(listed.told)}\n`);
    const named = { ...loadedAll, scripts: listed.scripts };
    const sessionOf = (scripts: LoadedScripts['scripts']) =>
      new CheckSession(plan, io, new ShowScripts(io, files, scripts), baseline);
    const fixed = plan.fix
      ? await fixScripts(named.scripts, plan, sessionOf(named.scripts), io)
      : { scripts: named.scripts, failed: false };
    const loaded = { ...named, scripts: fixed.scripts, failed: named.failed || fixed.failed };
    return report(loaded, plan, sessionOf(fixed.scripts), io);
  },
};

const formats: Readonly<Record<CheckFormat, Format>> = {
  text: textFormat,
  jsonl: jsonlFormat,
  sarif: sarifFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
};

async function report(
  loaded: LoadedScripts,
  plan: CheckPlan,
  session: CheckSession,
  io: CliIo,
): Promise<ExitCode> {
  const checks: ScriptCheck[] = [];
  for (const script of loaded.scripts) checks.push(await session.check(script));
  sayFaults(session, io);
  const failed = loaded.failed || session.faults.length > 0;
  if (plan.writeBaseline !== undefined) {
    await writeBaseline(plan.writeBaseline, checks, io);
    return failed ? 2 : 0;
  }
  const told = await tellAll(loaded, checks, session, plan, io);
  for (const piece of formats[plan.format](told)) io.stdout.write(piece);
  if (loaded.scripts.length > 0 && !plan.quiet) {
    if (plan.format === 'text') io.stderr.write(summaryTables(told.findings));
    io.stderr.write(summaryLine(told.findings.length, loaded.scripts.length));
  }
  if (failed) return 2;
  return told.findings.some((finding) => isAtLeast(finding, plan.failOn)) ? 1 : 0;
}

/** Said once a rule, however many scripts it failed on. */
function sayFaults({ faults }: CheckSession, io: CliIo): void {
  for (const { ruleId, error } of faults) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr.write(
      `closed-set: The check ${ruleId} failed and is left out; the others went on. (${reason})\n`,
    );
  }
}

function isAtLeast({ severity }: ToldFinding, limit: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(limit);
}
