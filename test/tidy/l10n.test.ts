import assert from 'node:assert/strict';
import { filesMatching } from '../support/sourceFiles';

/** Every word that VS Code shows of ours is in a table for translators, and each table holds nothing else. */

function textOf(file: string): string {
  const found = filesMatching([file])[0];
  assert.ok(found, `${file} is there`);
  return found.text;
}

const keysIn = (text: string) => [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);

describe('words', () => {
  const manifest = textOf('package.json');
  const nls: Readonly<Record<string, string>> = JSON.parse(textOf('package.nls.json'));

  it('of the manifest are all in package.nls.json', () => {
    const missing = keysIn(manifest).filter((key) => !(key in nls));
    assert.deepEqual(missing, []);
    assert.ok(keysIn(manifest).length > 10);
  });

  it('of package.nls.json are all used', () => {
    const used = new Set(keysIn(manifest));
    assert.deepEqual(
      Object.keys(nls).filter((key) => !used.has(key)),
      [],
    );
  });

  it('of commands, views and menus are never written into the manifest', () => {
    const { commands, views, viewsContainers } = JSON.parse(manifest).contributes;
    const shown: readonly { readonly title?: string; readonly name?: string }[] = [
      ...commands,
      ...Object.values(views).flat(),
      ...Object.values(viewsContainers).flat(),
    ];
    const plain = shown
      .map(({ title, name }) => title ?? name ?? '')
      .filter((word) => !/^%.+%$|^Closed Set$/.test(word));
    assert.deepEqual(plain, []);
  });

  it('of the client are spoken with a sentence that a scanner can find', () => {
    const dynamic = filesMatching(['client/src/**/*.ts'])
      .filter(({ path }) => path !== 'client/src/localizer.ts')
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bl10n\.t\(\s*([^'"`\s])/g)].map((call) => `${path}: l10n.t(${call[1]}…`),
      );
    assert.deepEqual(dynamic, []);
  });

  it('of translations are for sentences that exist', () => {
    const sentences = new Set(Object.keys(JSON.parse(textOf('l10n/bundle.l10n.json'))));
    for (const { path, text } of filesMatching(['l10n/bundle.l10n.*.json'])) {
      const unknown = Object.keys(JSON.parse(text)).filter((sentence) => !sentences.has(sentence));
      assert.deepEqual(unknown, [], path);
    }
  });
});
