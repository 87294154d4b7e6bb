import { hoverSentences } from './hover';
import { fixAllTitle } from './problemActions';
import { fixTitles, problemWords } from './problemMessages';

/** Every sentence that the server localizes: the keys that a bundle of translations may have. */
export const serverSentences: readonly string[] = [
  ...Object.values(problemWords).map(({ message }) => message),
  ...Object.values(fixTitles),
  fixAllTitle,
  ...hoverSentences,
];
