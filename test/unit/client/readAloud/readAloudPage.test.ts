import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAloudPage } from '../../../../client/src/readAloud/readAloudPage';
import { plainLocalizer } from '../../../support/plainLocalizer';
import { filesMatching, repoRoot } from '../../../support/sourceFiles';

const parts = { source: 'https://*.panel.example', script: 'panel:/read.js', style: 'panel:/read.css' };
const page = readAloudPage(parts, plainLocalizer);

describe('the page that plays', () => {
  it('may load its own files and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.match(policy, /^default-src 'none'; style-src \S+; script-src 'nonce-[0-9a-f]{32}'$/);
    assert.doesNotMatch(page, /\son\w+=|style=|<img/);
  });

  it('has every part that its program looks for', () => {
    const program = readFileSync(path.join(repoRoot, 'media/readAloud/page.ts'), 'utf8');
    const wanted = [...program.matchAll(/part\('(\w+)'/g)].map(([, id = '']) => id);
    assert.ok(wanted.length > 15);
    assert.deepEqual(
      wanted.filter((id) => !page.includes(`id="${id}"`)),
      [],
    );
  });

  it('has words for all that its program says', () => {
    const [, words = ''] = /data-words="([^"]*)"/.exec(page) ?? [];
    const known = Object.keys(JSON.parse(words.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
    const said = filesMatching(['media/readAloud/*.ts']).flatMap(({ text }) =>
      [...text.matchAll(/\bsay\('(\w+)'/g)].map(([, name = '']) => name),
    );
    assert.ok(said.length > 4);
    assert.deepEqual(
      said.filter((name) => !known.includes(name)),
      [],
    );
    // Statuses and engines are said by their own names.
    for (const name of ['playing', 'paused', 'stopped', 'ended', 'mine', 'embedded', 'system', 'neural']) {
      assert.ok(known.includes(name), name);
    }
  });

  it('names every control, and escapes what a translation holds', () => {
    const odd = readAloudPage(parts, { ...plainLocalizer, t: (sentence) => `${sentence}"<&` });
    assert.doesNotMatch(odd, /"<&/);
    const unnamed = [...page.matchAll(/<button[^>]*>/g)].filter(([tag]) => !/aria-label="[^"]+"/.test(tag));
    assert.deepEqual(unnamed, []);
  });
});
