import type { CompletionItem } from 'vscode-languageserver-types';
import type { ScriptDocument, ShowContext } from '../script';
import { type Candidate, toItems } from './candidate';
import { speakers, unforced } from './cues';
import { extensionCandidates } from './extensions';
import { headingCandidates, prefixCandidates } from './headings';
import { titleKeyCandidates, transitionCandidates } from './lines';
import { noteCandidates, tagValueCandidates } from './notes';
import { type CompletionPlace, completionPlace } from './place';

/** Characters behind which an editor asks by itself; elsewhere it asks when a word begins. */
export const triggerCharacters: readonly string[] = [' ', '.', '(', '[', '|', ':', '@', '>'];

export interface CompletionOptions {
  readonly timesOfDay: readonly string[];
  readonly transitions: readonly string[];
}

/** What may be written at the caret, best first; nothing where prose stands. */
export function completionsAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const place = completionPlace(script, offset);
  if (!place) return [];
  const typed = script.tree.slice({ start: place.replace.start, end: offset });
  return toItems(script, candidates(script, show, place, options), place.replace, typed);
}

function candidates(
  script: ScriptDocument,
  show: ShowContext,
  place: CompletionPlace,
  options: CompletionOptions,
): readonly Candidate[] {
  const { start, end } = place.replace;
  switch (place.kind) {
    case 'titleKey':
      return [...titleKeyCandidates(script, end), ...(start === 0 ? prefixCandidates(script) : [])];
    case 'extension':
      return extensionCandidates(script, place.name, place.before, start);
    case 'heading':
      return headingCandidates(script, show, place, options.timesOfDay);
    case 'note':
      return noteCandidates(script, show);
    case 'tagValue':
      return tagValueCandidates(script, show, place.category, place.replace);
    case 'owner':
      return speakers(script, show, place.replace).map(unforced);
    case 'newElement':
      return newElement(script, show, place, options);
  }
}

function newElement(
  script: ScriptDocument,
  show: ShowContext,
  place: CompletionPlace & { readonly kind: 'newElement' },
  options: CompletionOptions,
): readonly Candidate[] {
  const transitions = () => transitionCandidates(script, place.replace.start, options.transitions);
  if (place.forced === '@') return speakers(script, show, place.replace).map(unforced);
  if (place.forced === '>') return transitions();
  return [...speakers(script, show, place.replace), ...prefixCandidates(script), ...transitions()];
}
