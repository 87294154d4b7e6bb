import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Range } from '../core/text/range';
import { matchesQuery } from './matching';
import { sceneLabel } from './sceneLabel';
import type { ScriptDocument } from './script';

/** Scenes, people and places of one script whose names answer to the query; all of them for an empty one. */
export function workspaceSymbols(script: ScriptDocument, query: string): readonly SymbolInformation[] {
  return [...scenes(script), ...characters(script), ...locations(script)].filter(({ name }) =>
    matchesQuery(name, query),
  );
}

function symbol(
  script: ScriptDocument,
  name: string,
  kind: SymbolKind,
  range: Range,
  containerName: string,
): SymbolInformation {
  return { name, kind, containerName, location: { uri: script.uri, range: script.toRange(range) } };
}

function scenes(script: ScriptDocument): readonly SymbolInformation[] {
  return script.screenplay.scenes.map((scene) =>
    symbol(script, sceneLabel(scene), SymbolKind.Class, scene.heading.range, fileName(script.uri)),
  );
}

/** A person is where they are introduced, else at their first cue. */
function characters(script: ScriptDocument): readonly SymbolInformation[] {
  return [...script.screenplay.characters.values()].flatMap((character) => {
    const range = character.introduction?.range ?? character.cues[0];
    return range ? [symbol(script, character.name, SymbolKind.Object, range, fileName(script.uri))] : [];
  });
}

function locations(script: ScriptDocument): readonly SymbolInformation[] {
  return [...script.screenplay.locations.values()].flatMap(({ name, ranges }) =>
    ranges[0] ? [symbol(script, name, SymbolKind.Field, ranges[0], fileName(script.uri))] : [],
  );
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
