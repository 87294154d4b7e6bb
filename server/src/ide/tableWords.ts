import type { ScriptReading, TablePlan } from '../core/assistant/tablePlan';
import type { TableItems } from '../protocol/table';
import type { Localize } from './localize';

/** The words of *Show the Table*; English sentences are the keys of translations. */
export const tableSentences = {
  title: 'Counting what fits on the table',
  noModel:
    'No model is chosen, so there is no table to lay anything on. Closed Set: Choose Model File chooses one.',
  script: 'Script',
  notes: 'Notes',
  showFile: 'Show file',
  wholeScript:
    'The whole script is read before every question, so that what it says elsewhere is known, and the next question about it starts at once.',
  tooLarge:
    'The script is read scene by scene: with room for a question it does not fit on this table. A model with a larger context, or a larger closedSet.model.contextSize, can have all of it.',
  smallModel:
    'The script is read scene by scene: a model of fewer than a billion parameters answers better so. closedSet.model.scriptReading can be set to wholeScript.',
  chosen: 'The script is read scene by scene, as closedSet.model.scriptReading says.',
  scriptBeside: 'A question has only the scenes that it is about.',
  ownQuestions: 'Notes are asked about theme by theme, so that what one says changes nothing about another.',
  notAsked: 'Names and places are matched by code; no model is shown this file.',
  nothingRead: 'Nothing is read yet: the first question about the script reads it.',
  scriptRead: 'The model has the script read: the next question about it starts there.',
  otherRead: 'The model has another question read: the next one about the script reads it again.',
  everyQuestion: 'Each question is read by itself.',
  reads: 'Reads',
  writes: 'Writes',
  speed: '{tokens} tokens a second',
} as const;

export function readingSentence(reading: ScriptReading, localize: Localize): string {
  return localize(tableSentences[reading.kind === 'wholeScript' ? 'wholeScript' : reading.why]);
}

/** The things of a plan by name, each with the reason where it lies beside the table. */
export function tableItems({ items }: TablePlan, localize: Localize): TableItems['items'] {
  return items.map(({ kind, tokens, place }) => {
    const view = { kind, name: localize(tableSentences[kind]), tokens, isOn: place.kind === 'on' };
    if (place.kind === 'on') return view;
    const why = place.why === 'ownQuestions' || place.why === 'notAsked' ? place.why : 'scriptBeside';
    return { ...view, why: localize(tableSentences[why]) };
  });
}
