import { compareSentences } from './compare/compareSentences';
import { findingActionSentences, fixAllTitle } from './findingActions';
import { ruleSentences } from './findingMessages';
import { hoverSentences } from './hover';
import { inlayHintSentences } from './inlayHint';
import { noteFileSentences } from './noteFileSentences';
import { fixTitles, problemWords } from './problemMessages';
import { recordingFailures, recordingSentences } from './readAloud/recordingWords';
import { voiceFileSentences } from './readAloud/voiceFileWords';
import { voiceSentences } from './readAloud/voiceWords';
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
import { tableSentences } from './tableWords';
import { tagActionSentences } from './tagging/tagActions';
import { tagSentences } from './tagging/tagSelection';

/** Told while something is summed up, where no model took part in it, and where the house format cannot be used. */
export const summarySentences = {
  title: 'Summarizing notes',
  loading: 'loading the model',
  question: 'question {batch} of {batches}',
  noNotes: 'There are no notes to sum up.',
  noModel:
    'No model file is chosen, so the notes are sorted and not summed up. Closed Set: Choose Model File chooses one.',
  scenesTitle: 'Summarizing scenes',
  changesTitle: 'Summarizing changes',
  nothingToAsk: 'There is nothing that a model could be asked about.',
  scenesNoModel:
    'No model file is chosen, so nothing says what happens. Closed Set: Choose Model File chooses one.',
  changesNoModel:
    'No model file is chosen, so nothing says what the changes mean for the story. Closed Set: Choose Model File chooses one.',
  templateOutside:
    'The template {file} lies outside of the folder, so the summary is in the usual form. Name one in the folder: closedSet.summary.template.',
  templateMissing:
    'The template {file} cannot be read, so the summary is in the usual form. Look whether it is there: closedSet.summary.template.',
  templateUnknown:
    'The template {file} asks for {name} on line {line}, which this summary does not have, so it is in the usual form. It has {known}.',
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
  ...Object.values(tableSentences),
  ...Object.values(voiceFileSentences),
  ...Object.values(voiceSentences),
  ...Object.values(recordingSentences),
  ...recordingFailures,
  ...compareSentences,
  ...Object.values(findingActionSentences),
];
