import path from 'node:path';
import type { Screenplay, ShowFile } from '../core/screenplay/model';
import { resolve } from '../core/screenplay/resolve';
import { parse } from '../core/syntax/parse';
import type { ScriptLanguage, ScriptTree } from '../core/syntax/tree';
import type { Git, GitAbsence, GitRepository } from './git';

/** What a check is told of a script's past; each part is absent where git does not know it. */
export interface GitFacts {
  readonly published?: Screenplay;
  /** As `YYYY-MM-DD`. */
  readonly lastChanged?: string;
}

export interface DraftQuery {
  /** Absolute, of the script. */
  readonly path: string;
  readonly language: ScriptLanguage | 'auto';
  readonly showFile: ShowFile;
  /** The commit, or the pattern of tags, of the draft that was published last; empty: none. */
  readonly published: string;
}

interface Past {
  readonly tree: ScriptTree | undefined;
  readonly lastChanged: string | undefined;
}

interface Made {
  readonly past: Past;
  readonly showFile: ShowFile;
  readonly facts: GitFacts;
}

export const nothingPast: GitFacts = Object.freeze({});

/**
 * What git knows of scripts, asked once and kept until told to forget: a commit never changes, but which one a tag
 * means does. The same facts are the very same object, so that what was checked with them stays checked.
 */
export class GitDrafts {
  readonly #git: Git;
  readonly #decode: (bytes: Uint8Array) => string | undefined;
  readonly #repositories = new Map<string, Promise<GitRepository | GitAbsence>>();
  readonly #commits = new Map<string, Promise<string | undefined>>();
  readonly #trees = new Map<string, Promise<ScriptTree | undefined>>();
  readonly #pasts = new Map<string, Past>();
  readonly #made = new Map<string, Made>();

  /** @param decode undefined where the bytes are no text */
  constructor(git: Git, decode: (bytes: Uint8Array) => string | undefined) {
    this.#git = git;
    this.#decode = decode;
  }

  /** Asks git for what is not known yet. */
  async factsOf(query: DraftQuery): Promise<GitFacts> {
    const key = keyOf(query);
    if (!this.#pasts.has(key)) this.#pasts.set(key, await this.#ask(query));
    return this.known(query) ?? nothingPast;
  }

  /** The same without asking; undefined where it was never asked. */
  known(query: DraftQuery): GitFacts | undefined {
    const key = keyOf(query);
    const past = this.#pasts.get(key);
    if (!past) return undefined;
    const made = this.#made.get(key);
    if (made?.past === past && made.showFile === query.showFile) return made.facts;
    const facts = factsFrom(past, query.showFile);
    this.#made.set(key, { past, showFile: query.showFile, facts });
    return facts;
  }

  /** A commit was made, a tag set: what is asked next is asked anew. What is known until then is kept. */
  forget(): void {
    this.#repositories.clear();
    this.#commits.clear();
    this.#pasts.clear();
  }

  /** What is not there is looked for again: a folder may become a repository at any time. */
  async repositoryOf(file: string): Promise<GitRepository | GitAbsence> {
    const folder = path.dirname(file);
    const found = await once(this.#repositories, folder, () => this.#git.open(folder));
    if ('absent' in found) this.#repositories.delete(folder);
    return found;
  }

  commitOf(repository: GitRepository, revision: string): Promise<string | undefined> {
    return once(this.#commits, `${repository.top}\n${revision}`, () => repository.commitOf(revision));
  }

  /** A script as it was in a commit; undefined where it was not there, or no text. */
  treeAt(
    repository: GitRepository,
    commit: string,
    { path: file, language }: Pick<DraftQuery, 'path' | 'language'>,
  ): Promise<ScriptTree | undefined> {
    return once(this.#trees, `${commit}\n${language}\n${file}`, async () => {
      const bytes = await repository.fileAt(commit, file);
      const text = bytes && this.#decode(bytes);
      return text === undefined ? undefined : parse(text, { language });
    });
  }

  async #ask(query: DraftQuery): Promise<Past> {
    const repository = await this.repositoryOf(query.path);
    if ('absent' in repository) return { tree: undefined, lastChanged: undefined };
    const [tree, lastChanged] = await Promise.all([
      this.#publishedTree(repository, query),
      repository.lastChanged(query.path),
    ]);
    return { tree, lastChanged };
  }

  async #publishedTree(repository: GitRepository, query: DraftQuery): Promise<ScriptTree | undefined> {
    if (query.published === '') return undefined;
    const commit = await this.commitOf(repository, query.published);
    return commit === undefined ? undefined : this.treeAt(repository, commit, query);
  }
}

function keyOf({ path: file, language, published }: DraftQuery): string {
  return `${language}\n${published}\n${file}`;
}

function factsFrom({ tree, lastChanged }: Past, showFile: ShowFile): GitFacts {
  return {
    ...(tree && { published: resolve(tree, showFile) }),
    ...(lastChanged !== undefined && { lastChanged }),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? work();
  known.set(key, found);
  return found;
}
