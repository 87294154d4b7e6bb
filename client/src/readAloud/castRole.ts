import * as vscode from 'vscode';
import type { CastResult, CastRow } from '../../../server/src/protocol/readAloud';
import type { Workbench } from '../workbench';

/** `{ role }` as the views give it to commands; the narrator's is undefined. */
export interface RoleArgument {
  readonly speaker?: string;
}

export function roleArgument(argument: unknown): RoleArgument | undefined {
  if (typeof argument !== 'object' || argument === null || !('role' in argument)) return undefined;
  return typeof argument.role === 'string' ? { speaker: argument.role } : {};
}

export interface ScriptCast extends CastResult {
  readonly uri: string;
}

/** The cast of the current script as it is now; undefined where no script is open. */
export async function currentCast({ server, script }: Workbench): Promise<ScriptCast | undefined> {
  const uri = script.document?.uri.toString();
  const cast = uri === undefined ? null : await server.reading.cast({ uri });
  return uri === undefined || cast === null ? undefined : { uri, ...cast };
}

/** The role that is meant, or the one of `roles` that the person picks. */
export async function roleFrom<R extends Pick<CastRow, 'speaker' | 'voice'>>(
  roles: readonly R[],
  argument: RoleArgument | undefined,
  title: string,
): Promise<R | undefined> {
  if (argument) return roles.find(({ speaker }) => speaker === argument.speaker);
  const items = roles.map((role) => ({
    label: role.speaker ?? vscode.l10n.t('Narrator'),
    description: role.voice.name,
    role,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.role;
}

export function assignmentOf({ speaker }: RoleArgument, voice?: string) {
  return { ...(speaker !== undefined && { speaker }), ...(voice !== undefined && { voice }) };
}
