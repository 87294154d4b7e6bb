import * as vscode from 'vscode';
import {
  type Reading,
  type ReadingStyle,
  readingsOf,
  type SpokenKind,
  spokenKinds,
  styleOf,
} from '../../../server/src/protocol/readingStyle';
import { type ReadingSettings, readingSettings } from '../readAloud/readingSettings';
import type { Command } from './command';

interface KindItem extends vscode.QuickPickItem {
  readonly of: SpokenKind;
}

/**
 * What is read, kind by kind, in one list: a row that is chosen is read in the next way that it can be, and the reading
 * goes on with that. It begins with what is read now, and makes it the person's own preset.
 */
export const chooseWhatIsRead: Command = {
  id: 'closedSet.chooseWhatIsRead',
  run: async ({ script }) => {
    const settings = readingSettings(script.document?.uri);
    const pick = vscode.window.createQuickPick<KindItem>();
    pick.title = vscode.l10n.t('What Is Read Aloud');
    pick.placeholder = vscode.l10n.t('Press Enter to change a row, Escape when it is right');
    pick.matchOnDescription = true;
    let style = styleOf(settings.preset, settings.custom);
    pick.items = itemsOf(style);
    pick.onDidAccept(async () => {
      const [chosen] = pick.activeItems;
      if (!chosen) return;
      style = { ...style, [chosen.of]: next(chosen.of, style[chosen.of]) };
      pick.items = itemsOf(style);
      pick.activeItems = pick.items.filter((item) => item.of === chosen.of);
      await keep(settings, style);
    });
    await new Promise<void>((resolve) => {
      pick.onDidHide(() => resolve());
      pick.show();
    });
    pick.dispose();
  },
};

async function keep(settings: ReadingSettings, style: ReadingStyle): Promise<void> {
  await settings.set('custom', style);
  await settings.set('preset', 'custom');
}

function next(kind: SpokenKind, now: Reading): Reading {
  const all = readingsOf(kind);
  return all[(all.indexOf(now) + 1) % all.length] ?? now;
}

function itemsOf(style: ReadingStyle): readonly KindItem[] {
  const names = kindNames();
  const readers = readerNames();
  return spokenKinds.map((kind) => ({ label: names[kind], description: readers[style[kind]], of: kind }));
}

function readerNames(): Readonly<Record<Reading, string>> {
  return {
    hidden: vscode.l10n.t('not read'),
    narrator: vscode.l10n.t('by the narrator'),
    character: vscode.l10n.t('by the character'),
  };
}

function kindNames(): Readonly<Record<SpokenKind, string>> {
  return {
    titlePage: vscode.l10n.t('Title page'),
    section: vscode.l10n.t('Acts and sections'),
    heading: vscode.l10n.t('Scene headings'),
    action: vscode.l10n.t('Action'),
    shot: vscode.l10n.t('Shots'),
    centered: vscode.l10n.t('Centered text'),
    transition: vscode.l10n.t('Transitions'),
    cue: vscode.l10n.t('Names above speeches'),
    extension: vscode.l10n.t('(V.O.), (O.S.)'),
    parenthetical: vscode.l10n.t('Parentheticals'),
    dialogue: vscode.l10n.t('Dialogue'),
    lyric: vscode.l10n.t('Lyrics'),
  };
}
