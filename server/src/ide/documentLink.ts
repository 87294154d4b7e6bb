import type { Range } from 'vscode-languageserver-types';
import type { ScriptDocument } from './script';

/** A path in a script that can be followed; relative to the script's folder, as written. */
export interface PathLink {
  readonly range: Range;
  readonly path: string;
}

/** Include directives. Where the file is, and whether there is one, is not known here. */
export function pathLinks(script: ScriptDocument): readonly PathLink[] {
  return script.screenplay.includes.map(({ path, range }) => ({ path, range: script.toRange(range) }));
}
