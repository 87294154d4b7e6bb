import * as path from 'node:path';
import * as vscode from 'vscode';
import { usualNoteExtensions } from '../../../server/src/protocol/noteFiles';
import { localizer } from '../localizer';
import { pickNoteFiles } from '../noteFiles';
import { isSameFile } from '../revisionMap/mapFile';
import { countNotes } from '../words';

export interface ChosenNotes {
  /** URIs. */
  readonly files: readonly string[];
  readonly scriptNotes: boolean;
}

type Choice = vscode.QuickPickItem & { readonly what: vscode.Uri | 'script' | 'other' };

const mostOffered = 200;

/** Asks which notes: those of the script, files of the workspace, or any others. Undefined where nothing is chosen. */
export async function pickNotes(
  script: vscode.Uri,
  mapUri: string | undefined,
  notesInScript: number,
): Promise<ChosenNotes | undefined> {
  const found = await vscode.workspace.findFiles(
    `**/*.{${usualNoteExtensions.join(',')}}`,
    '**/{node_modules,.git}/**',
    mostOffered,
  );
  const files = found.filter((uri) => isOffered(uri, script, mapUri)).sort(byNearness);
  const choices = [...scriptChoice(notesInScript), ...files.map(fileChoice), otherChoice()];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Map Notes to Scenes'),
    placeHolder: vscode.l10n.t('Which notes? Tick as many as there are.'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  const kinds = chosen.map(({ what }) => what);
  const others = kinds.includes('other') ? await pickNoteFiles(vscode.l10n.t('Map')) : [];
  if (others === undefined) return undefined;
  const inWorkspace = kinds.flatMap((what) => (typeof what === 'string' ? [] : [what]));
  return {
    files: [...inWorkspace, ...others].map((uri) => uri.toString()),
    scriptNotes: kinds.includes('script'),
  };
}

function isOffered(uri: vscode.Uri, script: vscode.Uri, mapUri: string | undefined): boolean {
  const isMap = mapUri !== undefined && isSameFile(uri, mapUri);
  return !isMap && uri.toString() !== script.toString() && !/^readme\b/i.test(path.posix.basename(uri.path));
}

/** What lies in a folder of notes is meant more often than not. */
function byNearness(a: vscode.Uri, b: vscode.Uri): number {
  const rank = ({ path: file }: vscode.Uri) => (/\/notes?\//i.test(file) ? 0 : 1);
  return rank(a) - rank(b) || a.path.localeCompare(b.path);
}

function scriptChoice(count: number): readonly Choice[] {
  if (count === 0) return [];
  const description = countNotes(count, localizer);
  return [{ label: vscode.l10n.t('Also the notes in the script'), description, what: 'script' }];
}

function fileChoice(uri: vscode.Uri): Choice {
  const folder = path.posix.dirname(vscode.workspace.asRelativePath(uri));
  return { label: path.posix.basename(uri.path), description: folder === '.' ? '' : folder, what: uri };
}

function otherChoice(): Choice {
  return { label: vscode.l10n.t('Other files...'), alwaysShow: true, what: 'other' };
}
