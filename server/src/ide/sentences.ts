import { compareSentences } from './compare/compareSentences';
import { findingActionSentences, fixAllTitle } from './findingActions';
import { ruleSentences } from './findingMessages';
import { hoverSentences } from './hover';
import { inlayHintSentences } from './inlayHint';
import { noteFileSentences } from './noteFileSentences';
import { fixTitles, problemWords } from './problemMessages';
import { newNameSentences } from './rename/newName';
import { renameSentences } from './rename/rename';
import { renameElementSentences } from './rename/renameElement';
import { nothing } from './reports/reportMarkdown';
import { reportSentences } from './reports/reportWords';
import { revisionMapSentences } from './revisionMap/mapSentences';
import { sceneLabelSentences } from './sceneLabel';
import { setDayTitle } from './scriptDayActions';
import { scriptDaySentences } from './scriptDayWords';
import { showFileSentences } from './showFileMessages';
import { storyMapSentences } from './storyMap/storyMapSentences';
import { tagActionSentences } from './tagging/tagActions';
import { tagSentences } from './tagging/tagSelection';

/** Told while notes are summed up, and where no model took part in it. */
export const summarySentences = {
  title: 'Summarizing notes',
  loading: 'loading the model',
  question: 'question {batch} of {batches}',
  noNotes: 'There are no notes to sum up.',
  noModel:
    'No model file is chosen, so the notes are sorted and not summed up. Closed Set: Choose Model File chooses one.',
} as const;

/** Told while the scripts of a show are checked. */
export const checkingTitle = 'Checking continuity';

/** Every sentence that the server localizes: the keys that a bundle of translations may have. */
export const serverSentences: readonly string[] = [
  ...Object.values(problemWords).map(({ message }) => message),
  ...Object.values(fixTitles),
  fixAllTitle,
  ...ruleSentences,
  ...Object.values(renameSentences),
  ...Object.values(renameElementSentences),
  ...Object.values(tagSentences),
  ...Object.values(tagActionSentences),
  ...Object.values(newNameSentences),
  ...hoverSentences,
  ...inlayHintSentences,
  ...Object.values(sceneLabelSentences),
  ...Object.values(summarySentences),
  ...Object.values(noteFileSentences),
  ...reportSentences,
  nothing,
  ...scriptDaySentences,
  setDayTitle,
  ...showFileSentences,
  ...revisionMapSentences,
  ...Object.values(storyMapSentences),
  checkingTitle,
  ...compareSentences,
  ...Object.values(findingActionSentences),
];
