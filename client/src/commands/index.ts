import * as vscode from 'vscode';
import { reportFailure } from '../reportFailure';
import type { Workbench } from '../workbench';
import { acceptProposal } from './acceptProposal';
import { checkShow } from './checkShow';
import { chooseModelFile } from './chooseModelFile';
import { clearSceneFilter } from './clearSceneFilter';
import type { Command } from './command';
import { compareDrafts } from './compareDrafts';
import { compareTask } from './compareTask';
import { completeTask } from './completeTask';
import { declineTask } from './declineTask';
import { dismissFinding } from './dismissFinding';
import { explainTask } from './explainTask';
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
import { listScript } from './listScript';
import { listShow } from './listShow';
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
import { previousTask } from './previousTask';
import { renameElement } from './renameElement';
import { renameEntity } from './renameEntity';
import { reopenTask } from './reopenTask';
import { restartServer } from './restartServer';
import { setRuleSeverity } from './setRuleSeverity';
import { setScriptDay } from './setScriptDay';
import { showLog } from './showLog';
import { showModel } from './showModel';
import { showReport } from './showReport';
import { showRule } from './showRule';
import { showStoryMap } from './showStoryMap';
import { startTask } from './startTask';
import { summarizeNotes } from './summarizeNotes';
import { summarizeNotesFiles } from './summarizeNotesFiles';
import { tagSelection } from './tagSelection';
import { toggleTagHighlight } from './toggleTagHighlight';
import { toggleTask } from './toggleTask';

const commands: readonly Command[] = [
  acceptProposal,
  checkShow,
  chooseModelFile,
  clearSceneFilter,
  compareDrafts,
  compareTask,
  completeTask,
  declineTask,
  dismissFinding,
  explainTask,
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
  listScript,
  listShow,
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
  previousTask,
  renameElement,
  renameEntity,
  reopenTask,
  restartServer,
  setRuleSeverity,
  setScriptDay,
  showLog,
  showModel,
  showReport,
  showRule,
  showStoryMap,
  startTask,
  summarizeNotes,
  summarizeNotesFiles,
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
