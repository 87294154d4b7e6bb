import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, repoRoot } from '../../support/sourceFiles';

/** The manifest, its words and the code name the same things. */
const manifestText = readFileSync(path.join(repoRoot, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText);
const words: Record<string, string> = JSON.parse(
  readFileSync(path.join(repoRoot, 'package.nls.json'), 'utf8'),
);
const { contributes } = manifest;
const declared: readonly string[] = contributes.commands.map((one: { command: string }) => one.command);

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe('manifest', () => {
  it('has words for every key, and no key without use', () => {
    assert.deepEqual(Object.keys(words).sort(), namesIn(manifestText, /"%([^%"]+)%"/g));
  });

  it('declares exactly the commands that are registered', () => {
    const files = filesMatching(['client/src/commands/*.ts']);
    const registered = files.flatMap(({ text }) => namesIn(text, /\bid: '(closedSet\.\w+)'/g));
    assert.deepEqual([...declared].sort(), registered.sort());
  });

  it('uses only commands that it declares, in menus, keys, words and steps', () => {
    const used = namesIn(
      JSON.stringify([contributes, words]),
      /(?:command:|onCommand:|"command":")(closedSet\.\w+)/g,
    );
    const views = namesIn(JSON.stringify(contributes.views), /"id":"(closedSet\.\w+)"/g);
    assert.deepEqual(
      used.filter((name) => !declared.includes(name) && !views.includes(name)),
      [],
    );
  });

  it('points at files that exist', () => {
    const files = namesIn(manifestText, /"(?:\.\/)?((?:media|syntaxes|client)\/[^"]+)"/g);
    assert.ok(files.length > 8);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(repoRoot, file))),
      [],
    );
  });

  it('keeps the right-click menu of the editor to four entries, each with a condition', () => {
    const entries: readonly { readonly when?: string }[] = contributes.menus['editor/context'];
    assert.ok(entries.length > 0 && entries.length <= 4);
    assert.ok(entries.every(({ when }) => when !== undefined));
  });

  it('binds keys only where a view of ours or a script has the focus', () => {
    const keys: readonly { readonly when?: string }[] = contributes.keybindings;
    const ours = /^focusedView == closedSet\.|^editorTextFocus && editorLangId == fountain && /;
    assert.ok(keys.every(({ when }) => when !== undefined && ours.test(when)));
  });

  it('lets a folder without trust choose no path', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const settings = Object.keys(contributes.configuration.properties);
    const paths = settings.filter((name) => /\.(path|file)$/.test(name));
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter((name) => !restrictedConfigurations.includes(name)),
      [],
    );
  });
});
