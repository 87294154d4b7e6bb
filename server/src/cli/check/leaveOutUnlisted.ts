import path from 'node:path';
import { counted } from '../formats';
import type { CliIo } from '../io';
import type { LoadedScript, LoadedScripts } from '../scripts';
import type { FoundShow } from '../showLookup';
import type { EpisodeFiles } from './episodeFiles';
import { ShowScripts } from './showScripts';

/** What was named, without what a folder holds besides the show. */
export interface ListedScripts {
  readonly scripts: readonly LoadedScript[];
  /** A sentence about what was left out; undefined where nothing was. */
  readonly told: string | undefined;
}

/**
 * A folder stands for its show: an earlier draft that lies in it, and that the show file does not list, is no part of
 * that. A file that is named itself is always meant, and so is a folder of which the show lists nothing.
 *
 * @param names as they stand on the command line
 */
export async function leaveOutUnlisted(
  { scripts }: Pick<LoadedScripts, 'scripts'>,
  names: readonly string[],
  files: EpisodeFiles,
  io: CliIo,
): Promise<ListedScripts> {
  // What is not there is told when the scripts are checked.
  const shows = new ShowScripts({ ...io, stderr: { write: () => undefined } }, files, scripts);
  const named = new Set(names.map((name) => path.resolve(io.cwd, name)));
  const listed = new Set<LoadedScript>();
  for (const script of scripts) if (await isListed(script, shows)) listed.add(script);
  const showFolders = new Set([...listed].map(({ folder }) => folder));
  const isOfShow = ({ folder }: LoadedScript) => folder !== undefined && showFolders.has(folder);
  const isMeant = (script: LoadedScript) =>
    listed.has(script) || named.has(script.path ?? '') || !isOfShow(script);
  const left = scripts.filter((script) => !isMeant(script));
  return { scripts: scripts.filter(isMeant), told: sentence(left, io) };
}

async function isListed({ show, uri }: LoadedScript, shows: ShowScripts): Promise<boolean> {
  if (!show || show.file.episodes.length === 0) return true;
  return (await shows.of(show)).some((script) => script.uri === uri);
}

function sentence(left: readonly LoadedScript[], { cwd }: CliIo): string | undefined {
  const shows = [...new Set(left.map(({ show }) => show))].filter((show) => show !== undefined);
  if (shows.length === 0) return undefined;
  const count = counted(left.length, 'script');
  const lists = shows.map((show: FoundShow) => path.relative(cwd, show.path)).join(', ');
  const name = left[0]?.file ?? '';
  return `${count} left out that ${lists} does not list; name the file to check it: closed-set check ${name}`;
}
