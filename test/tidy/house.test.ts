import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesMatching, repoRoot, type SourceFile } from '../support/sourceFiles';

/** What must stand nowhere in the project: it speaks of itself alone, and works on any machine. */

const own = 'test/tidy/house.test.ts';
const ours = filesMatching([
  '**/*.{ts,mts,cts,mjs,cjs,json,md,css,html,svg,fountain,yml,yaml,toml}',
  '.*',
  '.ci/*',
  '.vscode/*',
]).filter(({ path: file }) => file !== own && !file.endsWith('package-lock.json'));
const locks = filesMatching(['**/package-lock.json']);

/** Lines that match, as lines worth reading. */
function linesWith(pattern: RegExp, files: readonly SourceFile[] = ours): readonly string[] {
  return files.flatMap(({ path: file, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place}: ${line.trim().slice(0, 120)}`),
  );
}

describe('the house', () => {
  it('looks at what there is', () => {
    assert.ok(ours.length > 100);
    assert.ok(ours.some(({ path: file }) => file === '.npmrc'));
    assert.equal(locks.length, 2);
  });

  it('names no folder of a particular machine', () => {
    assert.deepEqual(linesWith(/(?:^|[\s'"`(=:])\/(?:work|root|home\/\w+|Users\/\w+|tmp\/\w+)(?:\/|\b)/), []);
  });

  it('names no registry, and no lock file holds an address to download from', () => {
    assert.deepEqual(linesWith(/registry\.[a-z]+js\.org|pypi\.org|artifactory|jfrog/i), []);
    assert.deepEqual(linesWith(/"resolved":\s*"(?!scripts\/)/, locks), []);
    assert.deepEqual(linesWith(/registry|\.tgz/, locks), []);
  });

  it('has every package in the lock that another one names, those of other platforms too', () => {
    interface Package {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly optionalDependencies?: Readonly<Record<string, string>>;
    }
    const missing = locks.flatMap(({ path: file, text }) => {
      const packages: Readonly<Record<string, Package>> = JSON.parse(text).packages;
      const places = Object.keys(packages);
      const named = Object.values(packages).flatMap((one) =>
        Object.keys({ ...one.dependencies, ...one.optionalDependencies }),
      );
      const lacks = (name: string) => !places.some((place) => place.endsWith(`node_modules/${name}`));
      return [...new Set(named)].filter(lacks).map((name) => `${file} lacks ${name}`);
    });
    assert.deepEqual(missing, []);
  });

  it('says nothing of how it was made', () => {
    const maker =
      /\b(?:ChatGPT|Copilot|Claude|Anthropic|OpenAI Codex|co-authored-by|generated with|vibe.?cod)/i;
    assert.deepEqual(
      linesWith(maker).filter((line) => !/extensions\/copilot|copilot-sdk/.test(line)),
      [],
    );
  });

  it('has one license and no notice of another', () => {
    assert.match(
      filesMatching(['LICENSE'])[0]?.text ?? '',
      /^MIT License\n\nCopyright \(c\) \d{4} The Closed Set authors/,
    );
    const notices = linesWith(/copyright \(c\)|all rights reserved|SPDX-License-Identifier/i);
    assert.deepEqual(notices, []);
  });

  it('leaves no note to oneself in a comment', () => {
    assert.deepEqual(linesWith(/(?:\/\/|\/\*\*?|^\s*\*|^\s*#)\s*(?:TODO|FIXME|XXX|HACK)\b/), []);
  });

  it('links in its pages lead to something', () => {
    const link = /\]\((?!https?:|#|mailto:|command:)([^)#\s]+)(?:#[^)]*)?\)/g;
    const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');
    const broken = filesMatching(['*.md', 'docs/**/*.md']).flatMap(({ path: file, text }) =>
      [...withoutCode(text).matchAll(link)]
        .map(([, target = '']) => path.join(path.dirname(file), target))
        .filter((target) => !existsSync(path.join(repoRoot, target)))
        .map((target) => `${file} links to ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('runs every file of tests that there is for the extension host', () => {
    const index = filesMatching(['test/e2e/suite/index.ts'])[0]?.text ?? '';
    const files = filesMatching(['test/e2e/suite/*.test.ts']).map(({ path: file }) =>
      path.basename(file, '.ts'),
    );
    assert.deepEqual(
      files.filter((name) => !index.includes(`import('./${name}')`)),
      [],
    );
    assert.ok(files.length > 10);
  });

  it('runs in CI what the README says', () => {
    assert.match(filesMatching(['.ci/run'])[0]?.text ?? '', /npm ci && npm test\n$/);
  });
});
