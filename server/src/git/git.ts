/**
 * What is asked of git, as a port: the draft of a file at some commit, and when the file was last changed. Nothing
 * here writes or opens a connection. Without git, or outside of a repository, everything else goes on.
 */
export interface Git {
  /** The repository that holds a folder, given by its absolute path. */
  open(folder: string): Promise<GitRepository | GitAbsence>;
}

export interface GitRepository {
  /** Absolute path of the folder that everything in it lies under. */
  readonly top: string;
  /**
   * The id of a commit.
   *
   * @param revision what git understands as one (`main`, `HEAD~2`), or a pattern with `*`, `?` or `[`: the latest of the
   * tags that match
   */
  commitOf(revision: string): Promise<string | undefined>;
  /** A file as it was in a commit, also where it had another name then. */
  fileAt(commit: string, path: string): Promise<Uint8Array | undefined>;
  /** The commits that changed a file, also under another name, the latest first; `limit` at most. */
  history(path: string, limit: number): Promise<readonly FileCommit[]>;
  /** The day of the last commit that changed the file, `YYYY-MM-DD` where its author was. */
  lastChanged(path: string): Promise<string | undefined>;
}

export interface FileCommit {
  readonly commit: string;
  /** As `YYYY-MM-DD`, where its author was. */
  readonly day: string;
  /** The first line of its message. */
  readonly subject: string;
  readonly tags: readonly string[];
}

/** Why there is no repository to ask. */
export interface GitAbsence {
  readonly absent: 'noGit' | 'noRepository' | 'foreignOwner' | 'tooSlow' | 'notTrusted';
}

/** For a workspace that nobody has said to trust: a repository's own settings can name programs to run. */
export const noGit: Git = Object.freeze({ open: async () => ({ absent: 'notTrusted' as const }) });

const sentences: Readonly<Record<GitAbsence['absent'], string>> = {
  noGit: 'Git is not installed, or its folder is not in PATH.',
  noRepository: 'The script is in no git repository.',
  foreignOwner:
    'Git does not read this repository, since somebody else owns its folder. Allow it with git config --global --add safe.directory FOLDER.',
  tooSlow: 'Git did not answer in time.',
  notTrusted: 'Git is not asked in a workspace that is not trusted.',
};

export function absenceSentence({ absent }: GitAbsence): string {
  return sentences[absent];
}
