import { URI, Utils } from 'vscode-uri';

/** The one spelling of a URI to compare by: editors differ in what they encode. */
export function uriKey(uri: string): string {
  return URI.parse(uri).toString();
}

export function parentOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of the path. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** `path` may use either slash; `..` is resolved, an absolute path stands for itself. */
export function resolveFrom(folder: string, path: string): string {
  return Utils.resolvePath(URI.parse(folder), path.replaceAll('\\', '/')).toString();
}

/** The way from a folder to a file, percent signs decoded; the whole URI where they share no root. */
export function relativeTo(folder: string, uri: string): string {
  const [from, to] = [URI.parse(folder), URI.parse(uri)];
  if (from.scheme !== to.scheme || from.authority !== to.authority) return uri;
  const [steps, wanted] = [from.path.split('/').filter(Boolean), to.path.split('/').filter(Boolean)];
  let shared = 0;
  while (shared < steps.length && shared < wanted.length - 1 && steps[shared] === wanted[shared]) shared++;
  return [...steps.slice(shared).map(() => '..'), ...wanted.slice(shared)].join('/');
}

export function isWithin(folder: string, uri: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(prefix);
}

export function isScript(uri: string): boolean {
  return /\.(fountain|spmd)$/i.test(URI.parse(uri).path);
}
