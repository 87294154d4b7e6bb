import type { FactKind } from './factNote';
import { foldName } from './fold';

/**
 * The vocabulary of facts of the story that a note may state, `[[dies: TOMÁS]]`: data only. It is closed: a note that
 * begins with any other word is somebody's note. What follows from a fact is for the checks to say.
 */
export interface FactKindInfo {
  readonly id: FactKind;
  /** What a note begins with; compared without regard to case. */
  readonly word: string;
  readonly synonyms: readonly string[];
  /** Whom or what it is about; `none` for a fact about the scene itself, which has a value alone. */
  readonly subject: 'person' | 'thing' | 'none';
  /** What may stand behind the bar. */
  readonly value: 'required' | 'optional' | 'none';
  /** What is true from there on. */
  readonly meaning: string;
}

export const factKinds: readonly FactKindInfo[] = [
  {
    id: 'dies',
    word: 'dies',
    synonyms: ['dead', 'killed'],
    subject: 'person',
    value: 'none',
    meaning: 'is dead from here on',
  },
  {
    id: 'leaves',
    word: 'leaves',
    synonyms: ['departs', 'exits'],
    subject: 'person',
    value: 'none',
    meaning: 'is gone from here on, until a note says that they are back',
  },
  {
    id: 'returns',
    word: 'returns',
    synonyms: ['is back', 'comes back'],
    subject: 'person',
    value: 'none',
    meaning: 'is back, after leaving or after a death that was none',
  },
  {
    id: 'trait',
    word: 'trait',
    synonyms: ['traits'],
    subject: 'person',
    value: 'required',
    meaning: 'has a lasting trait: its name, then what it is',
  },
  {
    id: 'wound',
    word: 'wound',
    synonyms: ['wounded', 'injury', 'injured'],
    subject: 'person',
    value: 'required',
    meaning: 'has a wound that shows from here on',
  },
  {
    id: 'heals',
    word: 'heals',
    synonyms: ['healed'],
    subject: 'person',
    value: 'optional',
    meaning: 'no longer shows the wound; without one, any wound',
  },
  {
    id: 'changes',
    word: 'changes',
    synonyms: ['changes clothes', 'change of clothes'],
    subject: 'person',
    value: 'optional',
    meaning: 'changes clothes here',
  },
  {
    id: 'setUp',
    word: 'set up',
    synonyms: ['setup', 'set-up'],
    subject: 'thing',
    value: 'none',
    meaning: 'is shown here for the first time, so that it may be used later',
  },
  {
    id: 'gone',
    word: 'gone',
    synonyms: ['lost', 'stolen'],
    subject: 'thing',
    value: 'none',
    meaning: 'nobody has it from here on, until a note says that it is found',
  },
  {
    id: 'found',
    word: 'found',
    synonyms: ['recovered'],
    subject: 'thing',
    value: 'none',
    meaning: 'is there again',
  },
  {
    id: 'breaks',
    word: 'breaks',
    synonyms: ['broken', 'destroyed', 'dead battery'],
    subject: 'thing',
    value: 'none',
    meaning: 'cannot be used from here on',
  },
  {
    id: 'repaired',
    word: 'repaired',
    synonyms: ['works again', 'recharged', 'replaced'],
    subject: 'thing',
    value: 'none',
    meaning: 'can be used again',
  },
  {
    id: 'whereabouts',
    word: 'whereabouts',
    synonyms: ['parked', 'left at'],
    subject: 'thing',
    value: 'required',
    meaning: 'stands at that place from here on',
  },
  {
    id: 'weather',
    word: 'weather',
    synonyms: [],
    subject: 'none',
    value: 'required',
    meaning: 'the weather of the scene',
  },
  {
    id: 'light',
    word: 'light',
    synonyms: [],
    subject: 'none',
    value: 'required',
    meaning: 'the light outside in the scene',
  },
];

const byWord = new Map(
  factKinds.flatMap((kind) =>
    [kind.id, kind.word, ...kind.synonyms].map((word): [string, FactKindInfo] => [foldName(word), kind]),
  ),
);

/** The kind of fact that a note's first words name: `dies`, `SET UP`. */
export function factKind(words: string): FactKindInfo | undefined {
  return byWord.get(foldName(words));
}
