import type { ClientCapabilities } from 'vscode-languageserver';
import type { Documents } from './documents';
import type { Guard, Log } from './guard';
import type { Scheduler } from './scheduler';
import type { SettingsReader } from './settingsReader';
import type { Workspace } from './workspace';

/** What every handler may use. */
export interface Services {
  readonly client: ClientCapabilities;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly settings: SettingsReader;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  readonly log: Log;
}
