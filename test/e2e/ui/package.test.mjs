// What the packaged extension holds: all that it needs, and nothing that only developers do.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { binaryPackages, thisTarget } from '../../../scripts/lib/packageContents.mjs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { zipEntries } from '../../support/zipEntries.mjs';

const vsix = inRoot('out', 'closed-set.vsix');

/** Every file that the manifest points at, such as the icon or a grammar. */
function filesNamedIn(value) {
  if (typeof value === 'string')
    return /^(\.\/|media\/).*\.\w+$/.test(value) ? [value.replace(/^\.\//, '')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesNamedIn) : [];
}

describe('the package', () => {
  let entries;

  before(() => {
    entries = zipEntries(vsix).map((name) => name.replace(/^extension\//, ''));
  });

  it('holds the bundles, the notices and every file that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const named = filesNamedIn({
      ...manifest,
      dependencies: {},
      devDependencies: {},
      scripts: {},
      mocha: {},
    });
    const wanted = [
      'dist/client.js',
      'dist/server.js',
      'dist/cli.js',
      'dist/modelHost.mjs',
      'dist/pdfReader.mjs',
      'dist/embeddedVoice.js',
      'dist/voiceHost.js',
      'dist/voices/flite.wasm',
      'dist/voices/COPYING',
      'dist/recording/mp3.wasm',
      'dist/recording/LAME.txt',
      'dist/recording/special-elite-latin-400-normal.woff',
      'dist/media/storyMap.js',
      'dist/media/storyMap.css',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
    ];
    assert.ok(named.length > 8);
    assert.deepEqual(
      [...wanted, ...named, 'THIRD_PARTY_NOTICES.txt', 'package.nls.json', 'l10n/bundle.l10n.json'].filter(
        (file) => !entries.includes(file),
      ),
      [],
    );
  });

  it('holds the binaries of this platform and of no other', () => {
    const binaries = entries.map((name) => /^node_modules\/@node-llama-cpp\/([^/]+)\/bins\//.exec(name)?.[1]);
    const expected = binaryPackages(thisTarget()).map(({ name }) => name.split('/')[1]);
    assert.deepEqual([...new Set(binaries.filter(Boolean))].sort(), expected.sort());
  });

  it('holds the runtime of neural voices for this platform and no other, without its install script', () => {
    const runtime = entries.filter((name) => name.startsWith('node_modules/onnxruntime-node/'));
    const binaries = runtime.map((name) => /\/bin\/[^/]+\/([^/]+\/[^/]+)\//.exec(name)?.[1]);
    assert.deepEqual([...new Set(binaries.filter(Boolean))], [`${process.platform}/${process.arch}`]);
    assert.ok(!runtime.some((name) => name.includes('/script/')));
    assert.ok(!entries.some((name) => /^node_modules\/(adm-zip|global-agent)\//.test(name)));
  });

  it('holds no source, test, map, cache or build of the native code', () => {
    const unwanted =
      /(^|\/)(tests?|\.cache|\.git|\.vscode|\.ci)\/|^(server|scripts|client\/src|media\/\w+\/main|docs\/(?!images|rules|problems\.md))|\.(map|ts|gguf|bundle|tsbuildinfo)$/;
    assert.deepEqual(
      entries.filter((name) => unwanted.test(name)),
      [],
    );
  });

  it('is no larger than what the binaries weigh', () => {
    const megabytes = statSync(vsix).size / 1e6;
    assert.ok(megabytes > 5 && megabytes < 90, `${megabytes} MB`);
  });
});
