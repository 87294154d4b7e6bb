import { characterKey } from '../../screenplay/characterKey';
import { factKind } from '../../screenplay/factKinds';
import type { FactKind, FactNote } from '../../screenplay/factNote';
import { foldName, foldSpace } from '../../screenplay/fold';
import type { Screenplay, ShowFile } from '../../screenplay/model';
import { personKey } from '../../screenplay/personKey';
import type { Range } from '../../text/range';

/**
 * What is known of the story besides what a script plainly shows: who is dead or gone, who has blue eyes, what is
 * broken. Somebody wrote it down, in a note or in the show file; a model may find such facts one day, and the checks
 * that compare them will not care. What contradicts what is not decided here.
 */
export interface StoryFact {
  readonly kind: FactKind;
  /** A person's key, or a thing's folded name; absent where the fact is about the scene. */
  readonly subject?: string;
  /** As written. */
  readonly name?: string;
  /** As written, white space folded. */
  readonly value?: string;
  readonly source: FactSource;
  /** Of the note; absent where the show file says it. A fact holds from there on. */
  readonly range?: Range;
  /** Ordinal; absent in front of the first scene and in the show file. */
  readonly scene?: number;
}

export type FactSource = 'note' | 'showFile' | 'model';

/** Every fact that is known of a script's own story: those of the show file first, then in order of the script. */
export function storyFacts(screenplay: Screenplay): readonly StoryFact[] {
  const notes = screenplay.factNotes;
  const declared = showFileFacts(screenplay.showFile);
  if (notes.length === 0) return declared;
  return [...declared, ...notes.map((note) => factOfNote(screenplay, note))];
}

function factOfNote(screenplay: Screenplay, { fact, subject, value, range, scene }: FactNote): StoryFact {
  return {
    kind: fact,
    ...(subject && { subject: subjectKey(screenplay, fact, subject.text), name: foldSpace(subject.text) }),
    ...(value && { value: foldSpace(value.text) }),
    source: 'note',
    range,
    ...(scene !== undefined && { scene }),
  };
}

function subjectKey(screenplay: Screenplay, fact: FactKind, name: string): string {
  return factKind(fact)?.subject === 'person' ? personKey(screenplay, name) : foldName(name);
}

/** Lasting traits alone: the show file knows nothing of what happens. */
function showFileFacts({ characters }: ShowFile): readonly StoryFact[] {
  return characters.flatMap(({ name, traits = [] }) =>
    traits.map(
      (value): StoryFact => ({
        kind: 'trait',
        subject: characterKey(name),
        name,
        value: foldSpace(value),
        source: 'showFile',
      }),
    ),
  );
}

/** A trait's name and what it is: `eyes blue`, `eyes: blue`, `eyes = blue`. */
export interface Trait {
  /** Folded. */
  readonly name: string;
  /** As written. */
  readonly value: string;
}

/** @returns undefined for a single word, which says nothing of anything */
export function readTrait(text: string): Trait | undefined {
  const [, name, value] = /^(\S+?)(?:\s*[:=]\s*|\s+)(\S.*)$/s.exec(text.trim()) ?? [];
  return name && value ? { name: foldName(name), value: foldSpace(value) } : undefined;
}
