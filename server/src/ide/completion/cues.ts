import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Character, Scene } from '../../core/screenplay/model';
import { type Range, touches } from '../../core/text/range';
import type { ScriptDocument, ShowContext } from '../script';
import type { Candidate } from './candidate';

/**
 * Whoever may speak next, likeliest first: the one who answers, then who spoke, then who else is in the scene, then
 * the others by how near they spoke, then those whom only other scripts or the show file know.
 */
export function cueCandidates(script: ScriptDocument, show: ShowContext, typed: Range): readonly Candidate[] {
  const known = charactersOf(script, typed);
  const scene = script.screenplay.sceneAt(typed.start);
  const present = scene ? inScene(scene, typed.start) : [];
  const others = byNearness([...known.values()], scene?.ordinal ?? 0).map(({ key }) => key);
  const here = [...new Set([...present, ...others])].flatMap((key) => known.get(key) ?? []);
  const isHere = new Set(present);
  const own = here.map(({ key, name }) => candidate(name, isHere.has(key) ? 'in this scene' : undefined));
  return [...own, ...elsewhere(script, show)];
}

/** Names as a cue writes them: forced where they would be action otherwise. */
function candidate(name: string, detail: string | undefined): Candidate {
  const needsForce = name !== name.toUpperCase() || name.toLowerCase() === name.toUpperCase();
  return {
    label: name,
    kind: CompletionItemKind.Variable,
    ...(needsForce && { text: `@${name}` }),
    ...(detail !== undefined && { detail }),
  };
}

/** Without whom only the line that is being typed makes a character. */
function charactersOf(script: ScriptDocument, typed: Range): ReadonlyMap<string, Character> {
  const isReal = ({ cues, introduction, declared }: Character): boolean =>
    declared || introduction !== undefined || cues.some((cue) => !touches(cue, typed.start));
  return new Map([...script.screenplay.characters].filter(([, character]) => isReal(character)));
}

/** Who answers the last speech first, then by how lately they spoke, then who is only seen. */
function inScene(scene: Scene, offset: number): readonly string[] {
  const spoken = scene.speeches
    .filter(({ name }) => name.range.end < offset)
    .flatMap(({ characters }) => characters)
    .reverse();
  const [last, ...before] = [...new Set(spoken)];
  const seen = scene.appearances.filter(({ kind }) => kind !== 'mentioned').map(({ character }) => character);
  const [answering, ...rest] = before.length > 0 ? before : seen.filter((key) => key !== last);
  return [answering, last, ...rest, ...seen].filter((key) => key !== undefined);
}

function byNearness(characters: readonly Character[], ordinal: number): readonly Character[] {
  const distance = ({ speakingScenes, silentScenes }: Character): number =>
    Math.min(...[...speakingScenes, ...silentScenes].map((scene) => Math.abs(scene - ordinal)));
  return [...characters].sort((a, b) => distance(a) - distance(b) || b.words - a.words);
}

function elsewhere(script: ScriptDocument, show: ShowContext): readonly Candidate[] {
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  const inOthers = others.flatMap(({ screenplay }) => [...screenplay.characters.values()]);
  const speaking = inOthers.filter(({ cues }) => cues.length > 0).sort((a, b) => b.words - a.words);
  const names = [...speaking, ...show.file.characters].map(({ name }) => name);
  const own = script.screenplay.characters;
  return names.filter((name) => !own.has(name.toUpperCase())).map((name) => candidate(name, 'in this show'));
}
