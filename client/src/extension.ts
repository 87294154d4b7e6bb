import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { createLanguageClient, startLanguageClient } from './languageClient';
import { createNotesDrop } from './notesDrop';
import type { CastView } from './readAloud/castView';
import type { ReadAloud } from './readAloud/player';
import { reportFailure } from './reportFailure';
import { createModelStatusItem } from './status/modelStatusItem';
import { createScriptStatusItem } from './status/scriptStatusItem';
import { createTagHighlights } from './tagHighlights';
import type { BreakdownView } from './views/breakdownView';
import type { ContinuityView } from './views/continuityView';
import type { EntityView } from './views/entityView';
import type { RevisionMapView } from './views/revisionMapView';
import type { ScenesView } from './views/scenesView';
import { createWorkbench } from './workbench';

/** What other extensions and tests may use: when the server is ready, and what the views list. */
export interface ClosedSet {
  /** Rejects when the server could not start. */
  readonly ready: Promise<void>;
  readonly views: {
    readonly scenes: ScenesView['provider'];
    readonly characters: EntityView['provider'];
    readonly places: EntityView['provider'];
    readonly breakdown: BreakdownView['provider'];
    readonly continuity: ContinuityView['provider'];
    readonly revisionMap: RevisionMapView['provider'];
  };
  /** What is read aloud now. */
  readonly readAloud: Pick<ReadAloud, 'state' | 'renew'>;
  /** Who reads what, as it is listed. */
  readonly cast: Pick<CastView, 'shown'>;
}

let stop: (() => Promise<void>) | undefined;

/** Wires the parts together and starts the server, without waiting for it. */
export function activate(context: vscode.ExtensionContext): ClosedSet {
  const client = createLanguageClient(context);
  const workbench = createWorkbench(context, client);
  const { server, script, scenesView, charactersView, placesView, breakdownView, continuityView } = workbench;
  createScriptStatusItem(server, script, context.subscriptions);
  createModelStatusItem(server, context.subscriptions);
  createTagHighlights(server, context.subscriptions);
  createNotesDrop(context.subscriptions);
  context.subscriptions.push(
    registerCommands(workbench),
    // Git is asked from now on.
    vscode.workspace.onDidGrantWorkspaceTrust(() => reportFailure(server.restart())),
  );
  stop = async () => (client.needsStop() ? client.stop() : undefined);
  const ready = startLanguageClient(client);
  // The person has been told by then; nobody else need listen.
  ready.catch(() => undefined);
  return {
    ready,
    views: {
      scenes: scenesView.provider,
      characters: charactersView.provider,
      places: placesView.provider,
      breakdown: breakdownView.provider,
      continuity: continuityView.provider,
      revisionMap: workbench.revision.view.provider,
    },
    readAloud: workbench.readAloud,
    cast: workbench.cast,
  };
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
