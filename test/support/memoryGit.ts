import path from 'node:path';
import type { FileCommit, Git, GitAbsence, GitRepository } from '../../server/src/git/git';

/** A repository in memory, with its top at `/show`. */
export interface RememberedRepository {
  /** By commit: the files in it, by path from the top. */
  readonly commits: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Which commit a revision or a pattern of tags means. */
  readonly revisions?: Readonly<Record<string, string>>;
  readonly lastChanged?: Readonly<Record<string, string>>;
  readonly history?: Readonly<Record<string, readonly FileCommit[]>>;
}

/** @param asked is told every question */
export function memoryGit(
  remembered: RememberedRepository | GitAbsence,
  asked: (question: string) => void = () => undefined,
): Git {
  return {
    open: async (folder) => {
      asked(`open ${folder}`);
      return 'absent' in remembered ? remembered : repositoryOf(remembered, asked);
    },
  };
}

const top = '/show';

function repositoryOf(
  { commits, revisions = {}, lastChanged = {}, history = {} }: RememberedRepository,
  asked: (question: string) => void,
): GitRepository {
  return {
    top,
    commitOf: async (revision) => {
      asked(`commit ${revision}`);
      return revisions[revision] ?? (revision in commits ? revision : undefined);
    },
    fileAt: async (commit, file) => {
      const name = path.posix.relative(top, file);
      asked(`file ${commit} ${name}`);
      const text = commits[commit]?.[name];
      return text === undefined ? undefined : Buffer.from(text);
    },
    history: async (file, limit) => (history[path.posix.relative(top, file)] ?? []).slice(0, limit),
    lastChanged: async (file) => lastChanged[path.posix.relative(top, file)],
  };
}
