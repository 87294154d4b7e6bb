import { resolve } from '../../core/screenplay/resolve';
import { absenceSentence } from '../../git/git';
import { GitDrafts, type GitFacts, nothingPast } from '../../git/gitDrafts';
import { scriptDocument } from '../../ide/script';
import { decodeScript } from '../decode';
import type { CliIo } from '../io';
import { UsageError } from '../options';
import type { LoadedScript } from '../scripts';
import type { CheckPlan } from './plan';
import type { OldDraft } from './since';

/** What git tells of the scripts. Where it was asked for a revision by name and has no answer, that is said. */
export class Past {
  readonly #plan: CheckPlan;
  readonly #drafts: GitDrafts;
  readonly #io: CliIo;
  readonly #old = new Map<string, Promise<OldDraft>>();
  #toldUnpublished = false;

  constructor(plan: CheckPlan, io: CliIo) {
    this.#plan = plan;
    this.#io = io;
    this.#drafts = new GitDrafts(io.git, (bytes) => {
      const decoded = decodeScript(bytes);
      return 'text' in decoded ? decoded.text : undefined;
    });
  }

  /** @throws UsageError where a published draft was named that is not there */
  async factsOf(script: LoadedScript): Promise<GitFacts> {
    const { path, screenplay } = script;
    if (path === undefined) return nothingPast;
    const { published = '', language } = this.#plan;
    if (published !== '') await this.#hasPublished(script, published);
    return this.#drafts.factsOf({ path, language, showFile: screenplay.showFile, published });
  }

  /** The script at the revision of `--since`; undefined where that was not asked. @throws UsageError */
  async draftOf(script: LoadedScript): Promise<OldDraft | undefined> {
    const { since } = this.#plan;
    if (since === undefined) return undefined;
    const known = this.#old.get(script.uri) ?? this.#readOld(script, since);
    this.#old.set(script.uri, known);
    return known;
  }

  async #readOld(script: LoadedScript, since: string): Promise<OldDraft> {
    const { path, uri, screenplay } = script;
    if (path === undefined)
      throw new UsageError('--since needs a file: standard input has no earlier draft.');
    const repository = await this.#repositoryOf(script, '--since');
    const commit = await this.#drafts.commitOf(repository, since);
    if (commit === undefined) throw unknownRevision('--since', since);
    const tree = await this.#drafts.treeAt(repository, commit, { path, language: this.#plan.language });
    if (!tree) return {};
    const then = (one: typeof tree) => resolve(one, screenplay.showFile);
    return { document: scriptDocument({ uri, version: null, tree, resolve: then }) };
  }

  /** Before the first draft of a color goes out no tag has its name: that is told, and no fault. */
  async #hasPublished(script: LoadedScript, published: string): Promise<void> {
    const repository = await this.#repositoryOf(script, '--published');
    if ((await this.#drafts.commitOf(repository, published)) !== undefined) return;
    if (!/[*?[]/.test(published)) throw unknownRevision('--published', published);
    if (this.#toldUnpublished) return;
    this.#toldUnpublished = true;
    this.#io.stderr.write(
      `closed-set: No tag matches ${published} yet, so nothing is compared with a published draft.\n`,
    );
  }

  async #repositoryOf({ path = '', file }: LoadedScript, option: string) {
    const repository = await this.#drafts.repositoryOf(path);
    if (!('absent' in repository)) return repository;
    throw new UsageError(`${option} cannot be used for ${file}. ${absenceSentence(repository)}`);
  }
}

function unknownRevision(option: string, revision: string): UsageError {
  return new UsageError(
    `${option} ${revision}: the repository has no such tag, branch or commit. A clone of the last commit only has few of them.`,
  );
}
