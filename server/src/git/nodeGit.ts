import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FileCommit, Git, GitAbsence, GitRepository } from './git';
import { type GitProgram, type GitRun, gitRunner, type RunGit } from './gitCommand';

/** The git of this computer behind the port. It is started for each question and keeps nothing. */
export function nodeGit(program: GitProgram = {}): Git {
  const run = gitRunner(program);
  return {
    open: async (folder) => {
      const found = await run(folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository']);
      if (found.kind !== 'done') return absenceOf(found);
      const [top = '', shallow] = found.output.toString().split(/\r?\n/);
      return top === '' ? { absent: 'noRepository' } : repository(run, top, shallow === 'true');
    },
  };
}

function absenceOf(run: Exclude<GitRun, { kind: 'done' }>): GitAbsence {
  if (run.kind !== 'failed') return { absent: run.kind };
  return { absent: run.message.includes('dubious ownership') ? 'foreignOwner' : 'noRepository' };
}

/** @param shallow the first commit stands for all before it, so that nothing tells when a file was changed */
function repository(run: RunGit, top: string, shallow: boolean): GitRepository {
  const renames = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const renamesSince = (commit: string) => {
    const known = renames.get(commit) ?? renamedSince(run, top, commit);
    renames.set(commit, known);
    return known;
  };
  return {
    top,
    commitOf: (revision) => commitOf(run, top, revision),
    fileAt: async (commit, file) => {
      const name = nameIn(top, await realPath(file));
      const before = (await blob(run, top, commit, name)) ?? undefined;
      if (before) return before;
      const old = (await renamesSince(commit)).get(name);
      return old === undefined ? undefined : blob(run, top, commit, old);
    },
    history: async (file, limit) => fileHistory(run, top, nameIn(top, await realPath(file)), limit),
    lastChanged: async (file) => {
      if (shallow) return undefined;
      const name = nameIn(top, await realPath(file));
      const args = ['--literal-pathspecs', 'log', '-1', '--format=%ad', '--date=short', 'HEAD', '--', name];
      const day = textOf(await run(top, args));
      return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
    },
  };
}

/** Fields end with a unit separator, which no name or subject has; a commit with a NUL. */
async function fileHistory(
  run: RunGit,
  top: string,
  name: string,
  limit: number,
): Promise<readonly FileCommit[]> {
  const format = '--format=%H%x1f%ad%x1f%s%x1f%D';
  const what = [`--max-count=${limit}`, '--follow', '--date=short', '--decorate-refs=refs/tags/*'];
  const args = ['--literal-pathspecs', 'log', '-z', format, ...what, 'HEAD', '--', name];
  const found = await run(top, args);
  if (found.kind !== 'done') return [];
  return found.output
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [commit = '', day = '', subject = '', names = ''] = line.trim().split('\x1f');
      const tags = [...names.matchAll(/tag: ([^,]+)/g)].map(([, tag = '']) => tag);
      return commit === '' ? [] : [{ commit, day, subject, tags }];
    });
}

/** A revision that looks like an option is none. */
async function commitOf(run: RunGit, top: string, revision: string): Promise<string | undefined> {
  if (revision === '' || revision.startsWith('-')) return undefined;
  const ref = /[*?[]/.test(revision) ? await latestTag(run, top, revision) : revision;
  if (ref === undefined) return undefined;
  return textOf(await run(top, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
}

/** Of tags of one second, as those of a script that publishes all episodes, the one that sorts last. */
async function latestTag(run: RunGit, top: string, pattern: string): Promise<string | undefined> {
  const order = ['--sort=-version:refname', '--sort=-creatordate'];
  const tags = textOf(await run(top, ['tag', '--list', ...order, '--format=%(refname)', pattern]));
  return tags?.split('\n', 1)[0];
}

async function blob(run: RunGit, top: string, commit: string, name: string): Promise<Buffer | undefined> {
  const found = await run(top, ['cat-file', 'blob', `${commit}:${name}`]);
  return found.kind === 'done' ? found.output : undefined;
}

/** By the name of today, as committed or staged: the name then. The files themselves are not looked into. */
async function renamedSince(run: RunGit, top: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const what = ['--find-renames', '--diff-filter=R', '--name-status', '-z', '--no-ext-diff', '--no-textconv'];
  const scripts = [':(icase)*.fountain', ':(icase)*.spmd'];
  const found = await run(top, ['diff-index', '--cached', ...what, commit, '--', ...scripts]);
  if (found.kind !== 'done') return new Map();
  const parts = found.output.toString().split('\0');
  const renamed = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3) renamed.set(parts[at + 2] ?? '', parts[at + 1] ?? '');
  return renamed;
}

function textOf(run: GitRun): string | undefined {
  const text = run.kind === 'done' ? run.output.toString().trim() : '';
  return text === '' ? undefined : text;
}

/** As git names it: from the top, with forward slashes. */
function nameIn(top: string, file: string): string {
  return path.relative(top, file).replaceAll(path.sep, '/');
}

/** Git names the top without links, and a link itself it stores as the path that it leads to. */
function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}
