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
  isPackagedSource,
  isRuntimeFile,
  packagedPaths,
  thisTarget,
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

/** The manifest as VS Code reads it; the bundles have every dependency inside but the model's. */
function stagedManifest(withModel) {
  const { scripts, mocha, devDependencies, overrides, dependencies, ...manifest } = readManifest();
  if (!withModel) return manifest;
  return { ...manifest, dependencies: { 'node-llama-cpp': dependencies['node-llama-cpp'] } };
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

function stageExtension(stage, packages) {
  const withModel = packages.length > 0;
  for (const place of packagedPaths.filter((one) => existsSync(inRoot(one))))
    copyWhere(isPackagedSource, place, stage);
  for (const { place } of packages) copyWhere(isRuntimeFile, place, stage);
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(stagedManifest(withModel), null, 2));
  const bundled = closure(
    Object.keys(readManifest().dependencies).filter((name) => name !== 'node-llama-cpp'),
  );
  const places = new Map([...bundled, ...packages].map((one) => [one.place, one]));
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
