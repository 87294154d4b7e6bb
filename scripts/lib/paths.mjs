// Where things stand: the checkout, and the cache for what is fetched once and never committed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** `CLOSED_SET_CACHE` lets several checkouts share what was fetched. */
export const cache = path.resolve(process.env.CLOSED_SET_CACHE ?? path.join(root, '.cache'));

export const sample = path.join(root, 'test', 'fixtures', 'sample');

export function inRoot(...parts) {
  return path.join(root, ...parts);
}

/** A folder of the cache, made where it is missing. */
export function cacheFolder(...parts) {
  const folder = path.join(cache, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
