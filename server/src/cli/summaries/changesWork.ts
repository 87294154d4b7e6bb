import path from 'node:path';
import { changesSections } from '../../core/assistant/changes/changesDocument';
import type { DraftSource } from '../../core/assistant/changes/model';
import { type ChangesPage, draftChanges } from '../../ide/compare/changes/draftChanges';
import { compareDrafts } from '../../ide/compare/compareDrafts';
import { defaultPageSetup } from '../../ide/pageSetup';
import { summarizeChanges } from '../../model/changesSummaryService';
import type { ExitCode } from '../command';
import { loadDrafts } from '../drafts';
import type { CliIo } from '../io';
import { withModel } from '../modelWork';
import { type Arguments, UsageError } from '../options';
import type { LoadedScript } from '../scripts';
import { summaryChoice } from '../summaryChoice';
import { progressTo } from '../summaryProgress';
import { changesJson } from './summaryJson';
import { writeSummary } from './writeSummary';

/** Sums up what changed in a script since the draft `earlier`. @throws UsageError */
export async function changesSummed(earlier: string, args: Arguments, io: CliIo): Promise<ExitCode> {
  const choice = await summaryChoice(args, io, changesSections);
  const [script, ...more] = args.files;
  if (script === undefined || more.length > 0)
    throw new UsageError('Name one script; --changes-since names its earlier draft.');
  if (args.values.scenes !== undefined)
    throw new UsageError('Ask for --scenes or for --changes-since, not for both.');
  const [before, now] = await loadDrafts({ ...args, files: [earlier, script] }, io);
  if (!before || !now) return 2;
  const files = { before: before.file, now: now.file };
  const page = { files, names: namesOf(files), setup: defaultPageSetup };
  const known = draftChanges(compareDrafts(before, now), page);
  const link = linksTo({ before, now }, io);
  const work = { signal: io.signal, onProgress: progressTo(io) };
  const done = await withModel(
    args,
    io,
    (provider) => summarizeChanges(known, provider, { link, choice }, work),
    ({ summary }) => summary.model,
  );
  if (done.kind === 'done') writeSummary(done.result, changesJson, args, io);
  return done.code;
}

/** Without their folders, where that tells them apart. */
function namesOf(files: ChangesPage['files']): ChangesPage['names'] {
  const [before, now] = [path.basename(files.before), path.basename(files.now)];
  return before === now || files.before.includes(':') ? files : { before, now };
}

/** A draft that lies in no file, as one at a commit, can be named but not opened. */
function linksTo(drafts: Readonly<Record<DraftSource['draft'], LoadedScript>>, { cwd }: CliIo) {
  const isFile = ({ path: place, file }: LoadedScript) =>
    place !== undefined && path.resolve(cwd, file) === place;
  return ({ draft, file, line }: DraftSource) =>
    isFile(drafts[draft]) ? `${encodeURI(file)}#L${line}` : undefined;
}
