import { fileURLToPath } from 'node:url';
import { resolve } from '../core/screenplay/resolve';
import type { FileCommit, Git } from '../git/git';
import { GitDrafts, type GitFacts, nothingPast } from '../git/gitDrafts';
import { type ScriptDocument, scriptDocument } from '../ide/script';
import type { Settings } from '../settings/settings';

/** Of the commits of a script; nobody looks further down a list. */
const longestHistory = 200;

/**
 * What git tells of the scripts of the workspace: the draft published last, when a script was changed last. Asked in
 * the background of a question that can wait; until the answer is there, and without git, nothing is known.
 */
export class PastFacts {
  readonly #drafts: GitDrafts;

  constructor(git: Git) {
    const decoder = new TextDecoder();
    this.#drafts = new GitDrafts(git, (bytes) => decoder.decode(bytes));
  }

  /** As far as git has answered by now. */
  known(script: ScriptDocument, settings: Settings): GitFacts {
    const query = queryOf(script, settings);
    return (query && this.#drafts.known(query)) ?? nothingPast;
  }

  /** Until git has answered for the script; at once where it did before. */
  async ready(script: ScriptDocument, settings: Settings): Promise<void> {
    const query = queryOf(script, settings);
    if (query) await this.#drafts.factsOf(query);
  }

  /** The commits that changed a script, the latest first; none without git. */
  async history({ uri }: ScriptDocument): Promise<readonly FileCommit[]> {
    if (!uri.startsWith('file:///')) return [];
    const file = fileURLToPath(uri);
    const repository = await this.#drafts.repositoryOf(file);
    return 'absent' in repository ? [] : repository.history(file, longestHistory);
  }

  /** A script as it was at a commit; undefined where it was not there. */
  async draftAt(
    script: ScriptDocument,
    settings: Settings,
    revision: string,
  ): Promise<ScriptDocument | undefined> {
    const query = queryOf(script, settings);
    const repository = query && (await this.#drafts.repositoryOf(query.path));
    if (!repository || 'absent' in repository) return undefined;
    const commit = await this.#drafts.commitOf(repository, revision);
    const tree = commit === undefined ? undefined : await this.#drafts.treeAt(repository, commit, query);
    if (!tree) return undefined;
    const then = (one: typeof tree) => resolve(one, query.showFile);
    return scriptDocument({ uri: script.uri, version: null, tree, resolve: then });
  }

  /** Files were changed by others: a pull, perhaps, or a new tag. */
  forget(): void {
    this.#drafts.forget();
  }
}

/** None for a script that lies in no folder of this computer. */
function queryOf({ uri, screenplay }: ScriptDocument, settings: Settings) {
  if (!uri.startsWith('file:///')) return undefined;
  return {
    path: fileURLToPath(uri),
    language: settings['syntax.language'],
    showFile: screenplay.showFile,
    published: settings['continuity.published'],
  };
}
