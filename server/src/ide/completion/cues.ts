import { CompletionItemKind } from 'vscode-languageserver-types';
import { characterKey } from '../../core/screenplay/characterKey';
import { type CueCandidate, cueCandidates } from '../../core/screenplay/cueCandidates';
import type { Character } from '../../core/screenplay/model';
import { type Range, touches } from '../../core/text/range';
import type { ScriptDocument, ShowContext } from '../script';
import type { Candidate } from './candidate';

/** Whoever may speak next, likeliest first; then those whom only other scripts of the show know. */
export function speakers(script: ScriptDocument, show: ShowContext, typed: Range): readonly Candidate[] {
  const known = cueCandidates(script.screenplay, typed.end);
  const here = known.filter(({ key }) => !isOnlyTyped(script.screenplay.characters.get(key), typed));
  return [...here.map(speaker), ...elsewhere(script, show, new Set(known.map(({ key }) => key)))];
}

function speaker({ name, reason }: CueCandidate): Candidate {
  const isPresent = reason === 'answers' || reason === 'inScene';
  return candidate(name, isPresent ? 'in this scene' : undefined);
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

/** Half a name above a speech is a cue already: whom nothing else makes a character is nobody yet. */
function isOnlyTyped(character: Character | undefined, typed: Range): boolean {
  if (!character || character.declared || character.introduction !== undefined) return false;
  return character.cues.every((cue) => touches(cue, typed.start) || touches(cue, typed.end));
}

function elsewhere(
  script: ScriptDocument,
  show: ShowContext,
  known: ReadonlySet<string>,
): readonly Candidate[] {
  const others = show.scripts.filter(({ uri }) => uri !== script.uri);
  const people = others.flatMap(({ screenplay }) => [...screenplay.characters.values()]);
  const speaking = people.filter(({ cues }) => cues.length > 0).sort((a, b) => b.words - a.words);
  const names = speaking.map(({ name }) => name);
  return names
    .filter((name) => !known.has(characterKey(name)))
    .map((name) => candidate(name, 'in this show'));
}

/** A name where no cue is meant. */
export function unforced({ text: _forced, ...candidate }: Candidate): Candidate {
  return candidate;
}
