// Which installed packages a package needs at run time, read from the lock file as Node would resolve them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** @typedef {{place: string, name: string, version: string}} InstalledPackage `place` is relative to the checkout */

export function readLock() {
  return JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
}

/** The place of `name` as seen from a package: its own node_modules first, then those above. */
function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = path.posix.join(folder, 'node_modules', name);
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

/**
 * All packages reachable from `names` by `dependencies`, in order of place. Optional ones, such as the
 * binaries of other platforms, are left to the caller.
 * @returns {InstalledPackage[]}
 */
export function closure(names, packages = readLock()) {
  const found = new Map();
  const visit = (from, name) => {
    const place = resolve(packages, from, name);
    if (place === undefined)
      throw new Error(`package-lock.json knows no ${name}, wanted by ${from || 'us'}.`);
    if (found.has(place)) return;
    found.set(place, { place, name, version: packages[place].version });
    for (const dependency of Object.keys(packages[place].dependencies ?? {})) visit(place, dependency);
  };
  for (const name of names) visit('', name);
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
}
