/**
 * The context window as a table: what lies on it is read together. Which of a script, its notes and its show file do, in
 * tokens, and how commands about the script read it. Counting is the caller's; nothing is ever cut to fit.
 */
export type ReadingWish = 'auto' | 'wholeScript' | 'sceneByScene';

export type ScriptReading =
  /** The whole script before every question: what it says elsewhere is known, and the next question starts at once. */
  | { readonly kind: 'wholeScript' }
  /** The scenes that a question is about, and nothing else. */
  | { readonly kind: 'sceneByScene'; readonly why: 'tooLarge' | 'smallModel' | 'chosen' };

export interface ReadingFacts {
  /** Tokens that a question and its answer may have together. */
  readonly contextSize: number;
  /** Tokens of the script as it would lie there. */
  readonly script: number;
  /** Of the model; absent where nobody can tell. */
  readonly parameters?: number | undefined;
  readonly wish: ReadingWish;
}

/** The lines that a question is about and its own words, at the most. */
export const questionTokens = 1200;
export const answerTokens = 600;
/** With a long text before the question smaller models lose what they were asked. */
const leastParameters = 1e9;

export function scriptReading({ contextSize, script, parameters, wish }: ReadingFacts): ScriptReading {
  if (wish === 'sceneByScene') return { kind: 'sceneByScene', why: 'chosen' };
  if (script + questionTokens + answerTokens > contextSize) return { kind: 'sceneByScene', why: 'tooLarge' };
  if (wish === 'auto' && (parameters ?? leastParameters) < leastParameters) {
    return { kind: 'sceneByScene', why: 'smallModel' };
  }
  return { kind: 'wholeScript' };
}

export interface TableFacts extends ReadingFacts {
  /** Tokens of all notes. */
  readonly notes: number;
  /** Tokens of the show file; 0 where there is none. */
  readonly showFile: number;
}

export interface TableItem {
  readonly kind: 'script' | 'notes' | 'showFile';
  readonly tokens: number;
  readonly place: TablePlace;
}

export type TablePlace =
  | { readonly kind: 'on' }
  | { readonly kind: 'beside'; readonly why: ScriptBeside | 'ownQuestions' | 'notAsked' };

type ScriptBeside = Extract<ScriptReading, { readonly kind: 'sceneByScene' }>['why'];

export interface TablePlan {
  readonly contextSize: number;
  readonly reading: ScriptReading;
  /** Everything there is, on the table or beside it. */
  readonly items: readonly TableItem[];
  /** Kept free for a question and its answer, no more than there is. */
  readonly question: number;
  readonly answer: number;
  readonly free: number;
}

export function planTable(facts: TableFacts): TablePlan {
  const { contextSize, script, notes, showFile } = facts;
  const reading = scriptReading(facts);
  const items: readonly TableItem[] = [
    { kind: 'script', tokens: script, place: placeOf(reading) },
    // Notes are asked about theme by theme, so that what one says can change nothing about another.
    { kind: 'notes', tokens: notes, place: { kind: 'beside', why: 'ownQuestions' } },
    { kind: 'showFile', tokens: showFile, place: { kind: 'beside', why: 'notAsked' } },
  ];
  const on = items.reduce((sum, { tokens, place }) => sum + (place.kind === 'on' ? tokens : 0), 0);
  const answer = Math.min(answerTokens, contextSize - on);
  const question = Math.min(questionTokens, contextSize - on - answer);
  const present = items.filter(({ tokens }) => tokens > 0);
  return {
    contextSize,
    reading,
    items: present,
    question,
    answer,
    free: contextSize - on - answer - question,
  };
}

function placeOf(reading: ScriptReading): TablePlace {
  return reading.kind === 'wholeScript' ? { kind: 'on' } : { kind: 'beside', why: reading.why };
}
