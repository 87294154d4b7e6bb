import * as vscode from 'vscode';
import { reportFailure } from '../reportFailure';
import type { Workbench } from '../workbench';
import { checkShow } from './checkShow';
import { chooseModelFile } from './chooseModelFile';
import { clearSceneFilter } from './clearSceneFilter';
import type { Command } from './command';
import { dismissFinding } from './dismissFinding';
import { exportReport } from './exportReport';
import { filterByElement } from './filterByElement';
import { filterScenes } from './filterScenes';
import { findReferences } from './findReferences';
import { goToElement } from './goToElement';
import { goToScene } from './goToScene';
import { groupFindings } from './groupFindings';
import { ignoreFinding } from './ignoreFinding';
import { listScript } from './listScript';
import { listShow } from './listShow';
import { moveSceneDown } from './moveSceneDown';
import { moveSceneUp } from './moveSceneUp';
import { moveSelectedDown } from './moveSelectedDown';
import { moveSelectedUp } from './moveSelectedUp';
import { newScript } from './newScript';
import { openShowFile } from './openShowFile';
import { openWalkthrough } from './openWalkthrough';
import { renameElement } from './renameElement';
import { renameEntity } from './renameEntity';
import { restartServer } from './restartServer';
import { setRuleSeverity } from './setRuleSeverity';
import { setScriptDay } from './setScriptDay';
import { showLog } from './showLog';
import { showModel } from './showModel';
import { showReport } from './showReport';
import { showRule } from './showRule';
import { showStoryMap } from './showStoryMap';
import { summarizeNotes } from './summarizeNotes';
import { tagSelection } from './tagSelection';
import { toggleTagHighlight } from './toggleTagHighlight';

const commands: readonly Command[] = [
  checkShow,
  chooseModelFile,
  clearSceneFilter,
  dismissFinding,
  exportReport,
  filterByElement,
  filterScenes,
  findReferences,
  goToElement,
  goToScene,
  groupFindings,
  ignoreFinding,
  listScript,
  listShow,
  moveSceneDown,
  moveSceneUp,
  moveSelectedDown,
  moveSelectedUp,
  newScript,
  openShowFile,
  openWalkthrough,
  renameElement,
  renameEntity,
  restartServer,
  setRuleSeverity,
  setScriptDay,
  showLog,
  showModel,
  showReport,
  showRule,
  showStoryMap,
  summarizeNotes,
  tagSelection,
  toggleTagHighlight,
];

/** Registers every command; what a command rejects with is told to the person who called it. */
export function registerCommands(workbench: Workbench): vscode.Disposable {
  const registrations = commands.map(({ id, run }) =>
    vscode.commands.registerCommand(id, (argument?: unknown) => reportFailure(run(workbench, argument))),
  );
  return vscode.Disposable.from(...registrations);
}
