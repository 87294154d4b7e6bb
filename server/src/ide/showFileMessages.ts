import type { ShowFileProblem, ShowFileProblemCode } from '../core/screenplay/showFile';
import type { Localize } from './localize';

/**
 * The words of what is wrong in a show file. English sentences are the keys of translations (see `localize`).
 */
const sentences: Readonly<Record<ShowFileProblemCode, string>> = {
  'invalid-json':
    'The show file cannot be read from here on ({found}), so the names it had before stay in use. Look for a missing comma, quotation mark or brace.',
  'not-an-object':
    'A show file is one pair of braces with keys such as "characters" inside. Put { } around it.',
  'unknown-key': '"{key}" means nothing here and is left out. What can stand here: {known}.',
  'repeated-key': '"{key}" stands here twice, and only this one counts. Put what belongs together into one.',
  'wrong-type': '"{key}" must be {wanted}, so this value is left out.',
  'not-allowed': '"{key}" can be one of these: {allowed}.',
  'out-of-range': '"{key}" must be a whole number from {minimum} to {maximum}.',
  'empty-name': 'A name is missing between the quotation marks, so this entry is left out.',
  'name-taken':
    '{key} belongs to {owner} already, so what stands under this name counts for {owner}. Take it away from one of the two.',
  'unused-dismissal':
    'This was dismissed and is found no more, since the passage was changed or the fault mended, so the entry keeps nothing quiet. Take it out.',
};

/** What `wanted` is called in a sentence. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  array: 'a list in [ ]',
  object: 'keys and values in { }',
};

export const showFileSentences: readonly string[] = [...Object.values(sentences), ...Object.values(kinds)];

export function showFileMessage({ code, parameters }: ShowFileProblem, localize: Localize): string {
  const wanted = kinds[parameters.wanted ?? ''];
  return localize(sentences[code], wanted ? { ...parameters, wanted: localize(wanted) } : parameters);
}
