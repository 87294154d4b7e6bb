import type { Screenplay, Show, ShowFile, ShowScript } from './model';

/**
 * Several scripts as one show: their order, and who and where across all of them. It reads no files; a script that
 * is named somewhere and not given is simply not there.
 */

/**
 * The scripts of a show: the episodes that the show file lists, each followed by what it includes. Other scripts, an
 * earlier draft perhaps, are no part of it. Where no episodes are listed, every script is, by path.
 *
 * @param scripts with URIs, or with plain paths where `root` is empty
 * @param root URI of the folder that the show file lies in, from which it names its episodes
 */
export function resolveShow<S extends ShowScript>(file: ShowFile, scripts: readonly S[], root = ''): Show<S> {
  const byUri = new Map(scripts.map((script) => [normalize(script.uri), script]));
  const folder = root === '' || root.endsWith('/') ? root : `${root}/`;
  const listed = file.episodes.map((episode) => resolvePath(folder, episode));
  const roots = listed.length > 0 ? listed : byPath(scripts);
  const ordered = new Set<S>();
  for (const uri of roots) follow(uri, byUri, ordered);
  return { file, scripts: [...ordered] };
}

/**
 * Where the draft of a script lies that the show file names as published last.
 *
 * @param uri of the script; with `root` as for `resolveShow`
 */
export function publishedDraftOf(file: ShowFile, uri: string, root = ''): string | undefined {
  const folder = root === '' || root.endsWith('/') ? root : `${root}/`;
  const found = Object.entries(file.published ?? {}).find(
    ([script]) => resolvePath(folder, script) === normalize(uri),
  );
  return found && resolvePath(folder, found[1]);
}

/** What includes goes before what is included; circles, which nothing goes before, come last. */
function byPath(scripts: readonly ShowScript[]): readonly string[] {
  const uris = scripts.map(({ uri }) => normalize(uri)).sort((a, b) => (a < b ? -1 : 1));
  const included = new Set(scripts.flatMap(({ uri, screenplay }) => includeTargets(uri, screenplay)));
  return [...uris.filter((uri) => !included.has(uri)), ...uris];
}

/** Adds a script and what it includes, each once: a circle of includes ends where it began. */
function follow<S extends ShowScript>(uri: string, byUri: ReadonlyMap<string, S>, ordered: Set<S>): void {
  const waiting = [uri];
  while (waiting.length > 0) {
    const script = byUri.get(waiting.pop() ?? '');
    if (!script || ordered.has(script)) continue;
    ordered.add(script);
    waiting.push(...includeTargets(script.uri, script.screenplay).toReversed());
  }
}

/** Where the include directives of a script lead, in order. */
export function includeTargets(uri: string, { includes }: Screenplay): readonly string[] {
  return includes.map(({ path }) => resolvePath(uri, path));
}

/** `path` as seen from the file or folder `base`; percent signs in the result are decoded. */
export function resolvePath(base: string, path: string): string {
  const [, origin = '', folder = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/is.exec(normalize(base)) ?? [];
  const relative = path.replace(/\\/g, '/');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(relative)) return normalize(relative);
  const start = relative.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  const steps: string[] = relative.startsWith('/') ? [''] : [...start];
  for (const step of relative.split('/')) {
    if (step === '..') {
      if (steps.length > 1 || (steps.length === 1 && steps[0] !== '')) steps.pop();
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return origin + steps.join('/');
}

function normalize(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** A character, place or element as one script of the show knows it. */
export interface InScript<E> {
  readonly uri: string;
  readonly entity: E;
}

/** The same key in several scripts, together; in order of the scripts and of first appearance in each. */
export function groupByKey<S, E>(
  scripts: readonly S[],
  entitiesOf: (script: S) => ReadonlyMap<string, E>,
): ReadonlyMap<string, readonly { readonly script: S; readonly entity: E }[]> {
  const groups = new Map<string, { script: S; entity: E }[]>();
  for (const script of scripts) {
    for (const [key, entity] of entitiesOf(script)) {
      const group = groups.get(key);
      if (group) group.push({ script, entity });
      else groups.set(key, [{ script, entity }]);
    }
  }
  return groups;
}
