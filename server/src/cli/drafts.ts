import path from 'node:path';
import { absenceSentence } from '../git/git';
import { decodeScript } from './decode';
import { type Input, readScript } from './inputs';
import type { CliIo } from './io';
import { type Arguments, UsageError } from './options';
import { type LoadedScript, languageOf, loadedScript } from './scripts';
import { ShowLookup } from './showLookup';

/**
 * Drafts as the command line names them: a file, or `REVISION:FILE`, a file as it was at a commit. A file that has such
 * a name is taken as it stands.
 *
 * @returns in the order named; undefined for one that could not be read, which the person has been told
 * @throws UsageError where git does not know the revision, or cannot be asked
 */
export async function loadDrafts(args: Arguments, io: CliIo): Promise<readonly (LoadedScript | undefined)[]> {
  const shows = new ShowLookup(io, args.values.show);
  const drafts: (LoadedScript | undefined)[] = [];
  for (const name of args.files) {
    const input = await readDraft(name, io);
    if (input.kind === 'fault') {
      io.stderr.write(`closed-set: ${input.message}\n`);
      drafts.push(undefined);
    } else {
      const show = await shows.find(input.path ?? path.join(io.cwd, 'stdin'));
      drafts.push(loadedScript(input, languageOf(args), show));
    }
  }
  return drafts;
}

async function readDraft(name: string, io: CliIo): Promise<Input> {
  const revised = /^(?<revision>[^:]{2,}):(?<file>.+)$/.exec(name)?.groups;
  if (name === '-' || !revised?.revision || !revised.file) return readScript(name, io);
  // The name of a file may have a colon, as a drive has in front.
  if ((await io.files.stat(path.resolve(io.cwd, name)).catch(() => undefined)) !== undefined) {
    return readScript(name, io);
  }
  return readRevision(name, revised.revision, revised.file, io);
}

async function readRevision(name: string, revision: string, file: string, io: CliIo): Promise<Input> {
  const repository = await io.git.open(io.cwd);
  if ('absent' in repository) {
    throw new UsageError(`${name} names a git revision. ${absenceSentence(repository)}`);
  }
  const commit = await repository.commitOf(revision);
  if (commit === undefined) {
    throw new UsageError(
      `${name}: the repository has no tag, branch or commit ${revision}. A clone of the last commit only has few of them.`,
    );
  }
  for (const folder of [io.cwd, repository.top]) {
    const location = path.resolve(folder, file);
    const bytes = await repository.fileAt(commit, location);
    if (!bytes) continue;
    const decoded = decodeScript(bytes);
    if ('fault' in decoded) return { kind: 'fault', message: `${name}: ${decoded.fault}` };
    return { kind: 'script', file: name, path: location, text: decoded.text };
  }
  return { kind: 'fault', message: `${name}: there was no such file at ${revision}. Check its name then.` };
}
