import type { ShowFile } from '../../server/src/core/screenplay/model';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { type ScriptDocument, type ShowContext, scriptDocument } from '../../server/src/ide/script';

export const emptyShow: ShowFile = { episodes: [], characters: [], locations: [] };

/** A script as every editor feature is given it. */
export function documentOf(text: string, uri = 'file:///pilot.fountain', show = emptyShow): ScriptDocument {
  const tree = parse(text, { language: 'auto' });
  return scriptDocument({ uri, version: 1, tree, resolve: (one) => resolve(one, show) });
}

export function showOf(scripts: readonly ScriptDocument[], file = emptyShow, fileUri?: string): ShowContext {
  return { file, scripts, ...(fileUri === undefined ? {} : { fileUri }) };
}
