// Packages the extension for one platform: a .vsix that carries the model's own binaries for it, and nothing
// that only developers need. `--no-model` leaves the model out, for platforms without binaries.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { closure } from './lib/dependencies.mjs';
import {
  binaryPackages,
  hasVoiceRuntime,
  isPackagedSource,
  isRuntimeFile,
  isVoiceRuntimeFile,
  packagedPaths,
  thisTarget,
  voiceRuntimePackages,
} from './lib/packageContents.mjs';
import { cacheFolder, inRoot, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const { values: flags } = parseArgs({
  options: {
    target: { type: 'string', default: thisTarget() },
    'no-model': { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const posix = (file) => file.split(path.sep).join('/');

function copyWhere(wanted, place, stage) {
  const isWanted = (source) => statSync(source).isDirectory() || wanted(posix(path.relative(root, source)));
  const dependencies = new RegExp(`^${place}/node_modules(/|$)`);
  const filter = (source) => !dependencies.test(posix(path.relative(root, source))) && isWanted(source);
  cpSync(inRoot(place), path.join(stage, place), { recursive: true, filter });
}

/** Native packages that no bundle can hold: the model's, and the runtime of neural voices where there is one. */
function nativePackages() {
  if (flags['no-model']) return [];
  return ['node-llama-cpp', ...(hasVoiceRuntime(flags.target) ? ['onnxruntime-node'] : [])];
}

/** The manifest as VS Code reads it; the bundles have every dependency inside but the native ones. */
function stagedManifest() {
  const { scripts, mocha, devDependencies, overrides, dependencies, ...manifest } = readManifest();
  if (flags['no-model']) return manifest;
  const staged = nativePackages().map((name) => [name, dependencies[name]]);
  return { ...manifest, dependencies: Object.fromEntries(staged) };
}

function readManifest() {
  return JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
}

/** The licenses of what is bundled or packaged, since their texts do not survive the bundling. */
function thirdPartyNotices(packages) {
  const notice = ({ name, version, place }) => {
    const license = readdirSync(inRoot(place)).find((file) => /^(licen[cs]e|copying)/i.test(file));
    const text = license ? readFileSync(inRoot(place, license), 'utf8').trim() : licenseName(place);
    return `${name} ${version}\n\n${text}\n`;
  };
  return packages.map(notice).join('\n----------\n\n');
}

function licenseName(place) {
  return `License: ${JSON.parse(readFileSync(inRoot(place, 'package.json'), 'utf8')).license}`;
}

function modelPackages(target) {
  const binaries = binaryPackages(target);
  const missing = binaries.filter(({ place }) => !existsSync(inRoot(place, 'bins')));
  if (missing.length > 0) {
    const names = missing.map(({ name, version }) => `${name}@${version}`).join(' ');
    throw new Error(
      `The model's binaries for ${target} are not installed. Get them: npm install --no-save --force ${names}`,
    );
  }
  return [...closure(['node-llama-cpp']), ...binaries];
}

/** Without its install script and what that needs: it would download, and nothing here may. */
function stageVoiceRuntime(stage) {
  for (const name of voiceRuntimePackages) {
    copyWhere((file) => isVoiceRuntimeFile(file, flags.target), `node_modules/${name}`, stage);
    const manifest = path.join(stage, 'node_modules', name, 'package.json');
    const {
      scripts,
      devDependencies,
      dependencies = {},
      ...kept
    } = JSON.parse(readFileSync(manifest, 'utf8'));
    const needed = Object.entries(dependencies).filter(([one]) => voiceRuntimePackages.includes(one));
    writeFileSync(manifest, JSON.stringify({ ...kept, dependencies: Object.fromEntries(needed) }, null, 2));
  }
}

function stageExtension(stage, packages) {
  for (const place of packagedPaths.filter((one) => existsSync(inRoot(one))))
    copyWhere(isPackagedSource, place, stage);
  for (const { place } of packages) copyWhere(isRuntimeFile, place, stage);
  if (nativePackages().includes('onnxruntime-node')) stageVoiceRuntime(stage);
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(stagedManifest(), null, 2));
  const native = ['node-llama-cpp', 'onnxruntime-node'];
  const bundled = closure(Object.keys(readManifest().dependencies).filter((name) => !native.includes(name)));
  const runtime = closure(['onnxruntime-node']).filter(({ name }) => voiceRuntimePackages.includes(name));
  const places = new Map([...bundled, ...packages, ...runtime].map((one) => [one.place, one]));
  writeFileSync(path.join(stage, 'THIRD_PARTY_NOTICES.txt'), thirdPartyNotices([...places.values()]));
}

async function main() {
  const packages = flags['no-model'] ? [] : modelPackages(flags.target);
  const name = flags['no-model'] ? 'no-model' : flags.target;
  const packagePath = path.resolve(flags.out ?? inRoot(`closed-set-${readManifest().version}-${name}.vsix`));
  mkdirSync(path.dirname(packagePath), { recursive: true });
  const stage = mkdtempSync(path.join(cacheFolder(), 'package-'));
  process.on('exit', () => rmSync(stage, { recursive: true, force: true }));
  const built = path.join(stage, 'dist');
  const { code } = await run(process.execPath, ['esbuild.mjs', '--production', '--outdir', built], {
    cwd: root,
  });
  if (code !== 0) return code;
  stageExtension(stage, packages);
  await createVSIX({
    cwd: stage,
    packagePath,
    ...(flags['no-model'] ? {} : { target: flags.target }),
    dependencies: !flags['no-model'],
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB`);
  return 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  return 1;
});
