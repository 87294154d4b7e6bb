import { hoverSentences } from './hover';
import { fixAllTitle } from './problemActions';
import { fixTitles, problemWords } from './problemMessages';
import { newNameSentences } from './rename/newName';
import { renameSentences } from './rename/rename';

/** Every sentence that the server localizes: the keys that a bundle of translations may have. */
export const serverSentences: readonly string[] = [
  ...Object.values(problemWords).map(({ message }) => message),
  ...Object.values(fixTitles),
  fixAllTitle,
  ...Object.values(renameSentences),
  ...Object.values(newNameSentences),
  ...hoverSentences,
];
