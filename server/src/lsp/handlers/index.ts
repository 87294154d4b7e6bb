import type { Handler } from '../handler';
import { assignVoices } from './assignVoices';
import { auditionVoice } from './auditionVoice';
import { breakdown } from './breakdown';
import { cast } from './cast';
import { characters } from './characters';
import { codeAction } from './codeAction';
import { compareDrafts } from './compareDrafts';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostic } from './diagnostic';
import { dismissFinding } from './dismissFinding';
import { documentHighlight } from './documentHighlight';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import { earlierDrafts } from './earlierDrafts';
import { exportReading } from './exportReading';
import { findings } from './findings';
import { foldingRange } from './foldingRange';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
import { locations } from './locations';
import { mapNotes } from './mapNotes';
import { modelInfo } from './modelInfo';
import { moveScenes } from './moveScenes';
import { onTypeFormatting } from './onTypeFormatting';
import { probeVoiceFile } from './probeVoiceFile';
import { rangeFormatting } from './rangeFormatting';
import { readingPlan } from './readingPlan';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { renameElement } from './renameElement';
import { report } from './report';
import { reportList } from './reportList';
import { revisionMap } from './revisionMap';
import { scenes } from './scenes';
import { sceneTime } from './sceneTime';
import { scriptStatus } from './scriptStatus';
import { selectionRange } from './selectionRange';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semanticTokens';
import { setRuleSeverity } from './setRuleSeverity';
import { setScriptDay } from './setScriptDay';
import { setTaskStatus } from './setTaskStatus';
import { speakLine } from './speakLine';
import { storyMap } from './storyMap';
import { summarizeChanges } from './summarizeChanges';
import { summarizeNotes } from './summarizeNotes';
import { summarizeScene } from './summarizeScene';
import { table } from './table';
import { tagChoices } from './tagChoices';
import { tagHighlights } from './tagHighlights';
import { tagSelection } from './tagSelection';
import { voiceFiles } from './voiceFiles';
import { voices } from './voices';
import { workspaceDiagnostic } from './workspaceDiagnostic';
import { workspaceSymbol } from './workspaceSymbol';

/** Every method that the server answers, in alphabetical order. */
export const handlers: readonly Handler[] = [
  assignVoices,
  cast,
  readingPlan,
  exportReading,
  speakLine,
  voices,
  voiceFiles,
  probeVoiceFile,
  auditionVoice,
  breakdown,
  characters,
  codeAction,
  compareDrafts,
  completion,
  definition,
  diagnostic,
  dismissFinding,
  documentHighlight,
  documentLink,
  documentSymbol,
  earlierDrafts,
  findings,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  locations,
  mapNotes,
  modelInfo,
  moveScenes,
  onTypeFormatting,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  renameElement,
  report,
  reportList,
  revisionMap,
  scenes,
  sceneTime,
  scriptStatus,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  setRuleSeverity,
  setScriptDay,
  setTaskStatus,
  storyMap,
  summarizeChanges,
  summarizeNotes,
  summarizeScene,
  table,
  tagChoices,
  tagHighlights,
  tagSelection,
  workspaceDiagnostic,
  workspaceSymbol,
];
