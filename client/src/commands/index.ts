import * as vscode from 'vscode';
import { reportFailure } from '../reportFailure';
import type { Workbench } from '../workbench';
import { acceptProposal } from './acceptProposal';
import { checkShow } from './checkShow';
import { chooseModelFile } from './chooseModelFile';
import { chooseVoice } from './chooseVoice';
import { chooseVoiceFile } from './chooseVoiceFile';
import { chooseWhatIsRead } from './chooseWhatIsRead';
import { clearSceneFilter } from './clearSceneFilter';
import type { Command } from './command';
import { compareDrafts } from './compareDrafts';
import { compareTask } from './compareTask';
import { completeTask } from './completeTask';
import { declineTask } from './declineTask';
import { dismissFinding } from './dismissFinding';
import { explainTask } from './explainTask';
import { exportReading } from './exportReading';
import { exportReport } from './exportReport';
import { filterByElement } from './filterByElement';
import { filterScenes } from './filterScenes';
import { findReferences } from './findReferences';
import { goToElement } from './goToElement';
import { goToScene } from './goToScene';
import { goToTask } from './goToTask';
import { groupFindings } from './groupFindings';
import { groupTasks } from './groupTasks';
import { ignoreFinding } from './ignoreFinding';
import { keepCast } from './keepCast';
import { letCastingChoose } from './letCastingChoose';
import { listScript } from './listScript';
import { listShow } from './listShow';
import { loopReading } from './loopReading';
import { mapNotes } from './mapNotes';
import { moveSceneDown } from './moveSceneDown';
import { moveSceneUp } from './moveSceneUp';
import { moveSelectedDown } from './moveSelectedDown';
import { moveSelectedUp } from './moveSelectedUp';
import { newScript } from './newScript';
import { nextTask } from './nextTask';
import { openRevisionMap } from './openRevisionMap';
import { openShowFile } from './openShowFile';
import { openTaskSource } from './openTaskSource';
import { openWalkthrough } from './openWalkthrough';
import { playPause } from './playPause';
import { previousTask } from './previousTask';
import { readAloud } from './readAloud';
import { readNextCue } from './readNextCue';
import { readNextLine } from './readNextLine';
import { readNextScene } from './readNextScene';
import { readPreviousLine } from './readPreviousLine';
import { readPreviousScene } from './readPreviousScene';
import { readScene } from './readScene';
import { readSelection } from './readSelection';
import { readSides } from './readSides';
import { rehearse } from './rehearse';
import { renameElement } from './renameElement';
import { renameEntity } from './renameEntity';
import { reopenTask } from './reopenTask';
import { restartServer } from './restartServer';
import { setRuleSeverity } from './setRuleSeverity';
import { setScriptDay } from './setScriptDay';
import { showCast } from './showCast';
import { showLog } from './showLog';
import { showModel } from './showModel';
import { showReport } from './showReport';
import { showRule } from './showRule';
import { showStoryMap } from './showStoryMap';
import { showTable } from './showTable';
import { startTask } from './startTask';
import { stopReading } from './stopReading';
import { summarizeChanges } from './summarizeChanges';
import { summarizeNotes } from './summarizeNotes';
import { summarizeNotesFiles } from './summarizeNotesFiles';
import { summarizeScene } from './summarizeScene';
import { swapVoices } from './swapVoices';
import { tagSelection } from './tagSelection';
import { toggleTagHighlight } from './toggleTagHighlight';
import { toggleTask } from './toggleTask';

const commands: readonly Command[] = [
  acceptProposal,
  checkShow,
  chooseModelFile,
  chooseVoice,
  chooseVoiceFile,
  chooseWhatIsRead,
  clearSceneFilter,
  compareDrafts,
  compareTask,
  completeTask,
  declineTask,
  dismissFinding,
  explainTask,
  exportReading,
  exportReport,
  filterByElement,
  filterScenes,
  findReferences,
  goToElement,
  goToScene,
  goToTask,
  groupFindings,
  groupTasks,
  ignoreFinding,
  keepCast,
  letCastingChoose,
  listScript,
  listShow,
  loopReading,
  mapNotes,
  moveSceneDown,
  moveSceneUp,
  moveSelectedDown,
  moveSelectedUp,
  newScript,
  nextTask,
  openRevisionMap,
  openShowFile,
  openTaskSource,
  openWalkthrough,
  playPause,
  previousTask,
  readAloud,
  readNextCue,
  readNextLine,
  readNextScene,
  readPreviousLine,
  readPreviousScene,
  readScene,
  readSelection,
  readSides,
  rehearse,
  renameElement,
  renameEntity,
  reopenTask,
  restartServer,
  setRuleSeverity,
  setScriptDay,
  showCast,
  showLog,
  showModel,
  showReport,
  showRule,
  showStoryMap,
  showTable,
  startTask,
  stopReading,
  summarizeChanges,
  summarizeNotes,
  summarizeNotesFiles,
  summarizeScene,
  swapVoices,
  tagSelection,
  toggleTagHighlight,
  toggleTask,
];

/** Registers every command; what a command rejects with is told to the person who called it. */
export function registerCommands(workbench: Workbench): vscode.Disposable {
  const registrations = commands.map(({ id, run }) =>
    vscode.commands.registerCommand(id, (argument?: unknown) => reportFailure(run(workbench, argument))),
  );
  return vscode.Disposable.from(...registrations);
}
