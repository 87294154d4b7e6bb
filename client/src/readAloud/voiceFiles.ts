import * as path from 'node:path';
import * as vscode from 'vscode';
import type { VoiceFileItem } from '../../../server/src/protocol/readAloud';
import type { Workbench } from '../workbench';

/**
 * The files of neural voices that read: asked for, tried, and kept in the settings of this person on this machine. The
 * setting has that scope alone, so that no folder that somebody else made can name a file to be run.
 */
const key = 'readAloud.voiceFiles';

type Choice = vscode.QuickPickItem &
  (
    | { readonly does: 'add' }
    | { readonly does: 'remove'; readonly path: string }
    | { readonly does?: undefined }
  );

/** Adds a file, or takes out one of those there are. */
export async function chooseVoiceFiles(workbench: Workbench): Promise<void> {
  if (chosenFiles().length === 0) return pickVoiceFile(workbench);
  const choice = await vscode.window.showQuickPick(choices(workbench), {
    title: vscode.l10n.t('Neural voice files'),
    placeHolder: vscode.l10n.t('Choose a file, or take one out'),
  });
  if (choice?.does === 'add') await pickVoiceFile(workbench);
  if (choice?.does === 'remove') await removeFile(choice.path);
}

/** Tries a file, and lets it read where it is a voice; otherwise nothing is changed. */
export async function useVoiceFile(workbench: Workbench, file: string): Promise<void> {
  const tried = await tryFile(workbench, file);
  if (!tried) return;
  if (!tried.isVoice) return refuse(workbench, tried.message);
  await keep([...chosenFiles().filter((one) => one !== file), file]);
  offerRole(tried.message);
}

async function pickVoiceFile(workbench: Workbench): Promise<void> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose Neural Voice File'),
    openLabel: vscode.l10n.t('Use This Voice'),
    filters: { [vscode.l10n.t('Neural voices (ONNX)')]: ['onnx'] },
  });
  const [file] = files ?? [];
  if (file) await useVoiceFile(workbench, file.fsPath);
}

async function choices({ server }: Workbench): Promise<Choice[]> {
  const add: Choice = { label: `$(add) ${vscode.l10n.t('Choose a File…')}`, does: 'add' };
  const { files } = await server.reading.voiceFiles();
  const told = new Map(files.map(({ path: file, message }) => [file, message]));
  const separator = { label: vscode.l10n.t('take out'), kind: vscode.QuickPickItemKind.Separator };
  const rows = chosenFiles().map((file): Choice => {
    const name = path.basename(file);
    return {
      label: `$(trash) ${vscode.l10n.t('Take Out {0}', name)}`,
      description: path.dirname(file),
      detail: told.get(file) ?? '',
      does: 'remove',
      path: file,
    };
  });
  return [add, separator, ...rows];
}

function tryFile({ server }: Workbench, file: string): Thenable<VoiceFileItem | undefined> {
  const title = vscode.l10n.t('{0} is read, and says a sentence', path.basename(file));
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) =>
    server.reading.probeVoiceFile({ path: file }, token).catch((error) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }),
  );
}

async function removeFile(file: string): Promise<void> {
  await keep(chosenFiles().filter((one) => one !== file));
  const name = path.basename(file);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} reads no more. The file itself is left where it is.', name),
  );
}

async function refuse(workbench: Workbench, reason: string): Promise<void> {
  const another = vscode.l10n.t('Choose Another File');
  const choice = await vscode.window.showErrorMessage(reason, another);
  if (choice === another) await pickVoiceFile(workbench);
}

/** Nobody waits for the answer: the message may stand for as long as it likes. */
function offerRole(message: string): void {
  const give = vscode.l10n.t('Choose Voice…');
  void vscode.window.showInformationMessage(message, give).then((choice) => {
    if (choice === give) void vscode.commands.executeCommand('closedSet.chooseVoice');
  });
}

function chosenFiles(): readonly string[] {
  return vscode.workspace.getConfiguration('closedSet').get<readonly string[]>(key) ?? [];
}

async function keep(files: readonly string[]): Promise<void> {
  const value = files.length === 0 ? undefined : files;
  await vscode.workspace.getConfiguration('closedSet').update(key, value, vscode.ConfigurationTarget.Global);
}
