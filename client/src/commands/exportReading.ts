import * as path from 'node:path';
import * as vscode from 'vscode';
import type {
  ExportReadingParams,
  ExportReadingResult,
  ReadingScopeParams,
} from '../../../server/src/protocol/readAloud';
import { oneStretch } from '../readAloud/oneStretch';
import { readingSettings } from '../readAloud/readingSettings';
import { tellProblems } from '../tellProblems';
import type { Workbench } from '../workbench';
import { chosenScenes } from './chosenScenes';
import type { Command } from './command';

/** Reads the script into a file to take along. A choice that was made elsewhere comes as the argument. */
export const exportReading: Command = {
  id: 'closedSet.exportReading',
  run: async (workbench, argument) => {
    const { document } = workbench.script;
    if (document === undefined) return;
    const given = (argument ?? {}) as Partial<RecordingChoice>;
    const scope = given.scope ?? (await pickScope(workbench, argument));
    const format = scope && (given.format ?? (await pickFormat()));
    const target = format && (given.target ?? (await pickTarget(document.uri, format)));
    if (!scope || !format || !target) return;
    const preset = readingSettings(document.uri).preset;
    const params = { uri: document.uri.toString(), preset, scope, format, target };
    const result = await recorded(workbench, params);
    if (result === null) return;
    tellProblems(workbench.log, result.problems);
    if (!given.target) void offerToShow(result);
  },
};

type Format = ExportReadingParams['format'];

/** What a recording is of, and where it goes: an absolute path on the machine of the extension. */
interface RecordingChoice {
  readonly scope: ReadingScopeParams;
  readonly format: Format;
  readonly target: string;
}

async function pickScope(workbench: Workbench, argument: unknown): Promise<ReadingScopeParams | undefined> {
  const whole = { label: vscode.l10n.t('The whole script') };
  const scenes = { label: vscode.l10n.t('The selected scenes, or that of the caret') };
  const choice =
    argument === undefined
      ? await vscode.window.showQuickPick([whole, scenes], { placeHolder: vscode.l10n.t('Record') })
      : scenes;
  if (choice === whole) return { kind: 'script' };
  const ordinals = choice && (await chosenScenes(workbench, argument));
  if (!ordinals || ordinals.length === 0) return undefined;
  const stretch = oneStretch(ordinals);
  if (stretch) return { kind: 'scenes', ...stretch };
  throw new Error(
    vscode.l10n.t(
      'The chosen scenes do not follow one another. A recording is of one stretch: choose all from the first to the last.',
    ),
  );
}

interface FormatChoice extends vscode.QuickPickItem {
  readonly format: Format;
}

async function pickFormat(): Promise<Format | undefined> {
  const choices: readonly FormatChoice[] = [
    { label: 'MP3', description: vscode.l10n.t('one file, a chapter for each scene'), format: 'mp3' },
    {
      label: 'MP3',
      description: vscode.l10n.t('a file for each scene, and a playlist'),
      format: 'mp3PerScene',
    },
    { label: 'WAV', description: vscode.l10n.t('for work on the sound'), format: 'wav' },
  ];
  return (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Record as') }))?.format;
}

const endings: Readonly<Record<Format, string>> = { mp3: 'mp3', mp3PerScene: 'm3u8', wav: 'wav' };

/** Beside the script, unless another place is chosen. The server writes it, which is where the script lies. */
async function pickTarget(script: vscode.Uri, format: Format): Promise<string | undefined> {
  const name = `${path.posix.parse(script.path).name}.${endings[format]}`;
  const beside = script.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(script, '..', name);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Recording'),
    filters: { [vscode.l10n.t('Sound')]: [endings[format]] },
    ...(beside && { defaultUri: beside }),
  });
  if (target && target.scheme !== 'file') {
    throw new Error(vscode.l10n.t('A recording can be saved only on the machine that the script is on.'));
  }
  return target?.fsPath;
}

function recorded({ server }: Workbench, params: ExportReadingParams): Thenable<ExportReadingResult | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Recording the reading'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    server.exportReading(params, progress, token),
  );
}

async function offerToShow({ files, seconds }: ExportReadingResult): Promise<void> {
  const last = files.at(-1);
  if (last === undefined) return;
  const minutes = Math.max(1, Math.round(seconds / 60));
  const show = vscode.l10n.t('Show in Folder');
  const said = vscode.l10n.t('{0} is recorded: {1} min.', path.basename(last), minutes);
  if ((await vscode.window.showInformationMessage(said, show)) !== show) return;
  await vscode.commands.executeCommand('revealFileInOS', vscode.Uri.file(last));
}
