import { fileURLToPath } from 'node:url';
import type { Git } from '../git/git';
import { GitDrafts, type GitFacts, nothingPast } from '../git/gitDrafts';
import type { ScriptDocument } from '../ide/script';
import type { Settings } from '../settings/settings';

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
