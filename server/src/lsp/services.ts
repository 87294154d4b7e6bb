import type { ClientCapabilities } from 'vscode-languageserver';
import type { Localize } from '../ide/localize';
import type { ChosenVoiceFiles } from '../voice/chosenVoiceFiles';
import type { FileEngine } from '../voice/fileEngine';
import type { Voices } from '../voice/voices';
import type { Baselines } from './baselines';
import type { Checks } from './checks';
import type { Documents } from './documents';
import type { FileSystem } from './fileSystem';
import type { Guard, Log } from './guard';
import type { Models } from './models';
import type { PastFacts } from './pastFacts';
import type { Readings } from './readings';
import type { Results } from './results';
import type { RevisionMaps } from './revisionMaps';
import type { Scheduler } from './scheduler';
import type { SettingsReader } from './settingsReader';
import type { ShowFiles } from './showFiles';
import type { Workspace } from './workspace';

/** What every handler may use. */
export interface Services {
  readonly client: ClientCapabilities;
  /** Commands that the client has beyond the protocol, as it told when it started. */
  readonly clientCommands: ReadonlySet<string>;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly checks: Checks;
  readonly past: PastFacts;
  readonly baselines: Baselines;
  readonly maps: RevisionMaps;
  readonly files: FileSystem;
  readonly settings: SettingsReader;
  readonly shows: ShowFiles;
  readonly scheduler: Scheduler;
  /** The semantic tokens last sent for each script. */
  readonly tokenResults: Results<readonly number[]>;
  readonly models: Models;
  /** All engines as one. */
  readonly voices: Voices;
  /** One of them. */
  readonly voiceFiles: ChosenVoiceFiles;
  /** Other files than the chosen ones, to look what they are. */
  readonly openVoiceFiles: (files: readonly string[]) => FileEngine;
  readonly readings: Readings;
  readonly guard: Guard;
  readonly log: Log;
  readonly localize: Localize;
}
