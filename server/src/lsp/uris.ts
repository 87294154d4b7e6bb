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

export function isWithin(folder: string, uri: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(prefix);
}

export function isScript(uri: string): boolean {
  return /\.(fountain|spmd)$/i.test(URI.parse(uri).path);
}
