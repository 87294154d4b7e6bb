import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { ClosedSet } from '../../../client/src/extension';

/** The extension as it is installed here. */
export function extensionUnderTest(): vscode.Extension<ClosedSet> {
  const found = vscode.extensions.getExtension<ClosedSet>('closed-set.closed-set');
  assert.ok(found, 'the extension is installed');
  return found;
}

/** The extension at work, its server running. */
export async function readyClosedSet(): Promise<ClosedSet> {
  const closedSet = await extensionUnderTest().activate();
  await closedSet.ready;
  return closedSet;
}

/** Opens a script of the workspace in an editor of its own. */
export async function openScript(name: string): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles(`**/${name}`);
  assert.ok(uri, `${name} is in the workspace`);
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** Asks until the answer is right; fails with the last answer after `patienceMs`. */
export async function eventually<T>(
  ask: () => T | Thenable<T>,
  isRight: (answer: T) => boolean,
  patienceMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let answer = await ask();
  while (!isRight(answer)) {
    if (Date.now() > deadline) assert.fail(`Still not right: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await sleep(100);
    answer = await ask();
  }
  return answer;
}

/**
 * Chooses a row of the list that is being opened, by its place: nothing tells an extension when a list is open, so that it
 * is done again until what comes of it is there.
 */
export async function pickRow(place: number, isTaken: () => boolean): Promise<void> {
  const quickInput = (command: string) => vscode.commands.executeCommand(`quickInput.${command}`);
  for (let attempt = 0; attempt < 5; attempt++) {
    await sleep(300);
    await quickInput('first');
    for (let row = 0; row < place; row++) await quickInput('next');
    await quickInput('accept');
    for (let wait = 0; wait < 40 && !isTaken(); wait++) await sleep(100);
    if (isTaken()) return;
  }
  assert.fail(`Row ${place} of a list was chosen, and nothing came of it.`);
}

/**
 * Leaves the tests of a suite without a model, where one is set: with the small real one each note and each scene takes
 * seconds, and what it says is tried elsewhere.
 */
export function withoutModel(): void {
  const settings = () => vscode.workspace.getConfiguration('closedSet.model');
  let chosen: string | undefined;
  before(async () => {
    chosen = settings().inspect<string>('path')?.globalValue;
    await settings().update('path', undefined, vscode.ConfigurationTarget.Global);
  });
  after(() => settings().update('path', chosen, vscode.ConfigurationTarget.Global));
}

/** What a tree view shows, as indented lines of label and description. */
export async function viewLines<T>(
  provider: vscode.TreeDataProvider<T>,
  node?: T,
  indent = '',
): Promise<string[]> {
  const lines: string[] = [];
  for (const child of (await provider.getChildren(node)) ?? []) {
    const item = await provider.getTreeItem(child);
    const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
    lines.push([`${indent}${label}`, item.description].filter(Boolean).join(' · '));
    lines.push(...(await viewLines(provider, child, `${indent}  `)));
  }
  return lines;
}
