import * as vscode from 'vscode';
import type { ReadingPreset } from '../../../server/src/protocol/readAloud';
import type { ReadingStyle } from '../../../server/src/protocol/readingStyle';

/** The settings of reading aloud; their defaults are those that the extension declares. */
export interface ReadingSettings {
  /** In percent. */
  readonly speed: number;
  readonly preset: ReadingPreset;
  /** What the preset `custom` reads; what it leaves out is read as at a table read. */
  readonly custom: Partial<ReadingStyle>;
  readonly follow: boolean;
  /** For this person, wherever they read. */
  set(key: 'speed' | 'preset' | 'custom', value: number | string | ReadingStyle): Promise<void>;
}

export function readingSettings(resource?: vscode.Uri): ReadingSettings {
  const section = vscode.workspace.getConfiguration('closedSet.readAloud', resource);
  return {
    speed: section.get<number>('speed') ?? 100,
    preset: section.get<ReadingPreset>('preset') ?? 'tableRead',
    custom: section.get<Partial<ReadingStyle>>('custom') ?? {},
    follow: section.get<boolean>('follow') ?? true,
    set: async (key, value) => section.update(key, value, vscode.ConfigurationTarget.Global),
  };
}
