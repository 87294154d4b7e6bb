import type { ScriptParams } from './requests';

/**
 * The context of the chosen model as a table: what of a script lies on it, what beside it, each in tokens. Makes the model
 * ready, since only it can count. Reports work-done progress; cancellable.
 */
export const tableRequest = 'closedSet/table';
export interface TableParams extends ScriptParams {
  readonly workDoneToken?: string | number;
}

export type TableResult =
  | TableItems
  /** No model is chosen, or it cannot be used: a sentence with what to do. */
  | { readonly kind: 'none'; readonly message: string };

export interface TableItems {
  readonly kind: 'table';
  /** Of the script, as the title page or the file names it. */
  readonly title: string;
  /** Tokens of the whole table. */
  readonly contextSize: number;
  /** The largest kinds first; on the table or beside it. */
  readonly items: readonly TableItemView[];
  /** Tokens kept for a question and for its answer, and what is left. */
  readonly question: number;
  readonly answer: number;
  readonly free: number;
  /** How the script is read and why, as a sentence. */
  readonly reading: string;
  /** What the model still has read of the last question, as a sentence. */
  readonly remembered: string;
  /** Of the model, its device, memory and speed: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
}

export interface TableItemView {
  readonly kind: 'script' | 'notes' | 'showFile';
  readonly name: string;
  readonly tokens: number;
  readonly isOn: boolean;
  /** Why it lies beside the table, as a sentence. */
  readonly why?: string;
}
