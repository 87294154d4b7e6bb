// The real VS Code as a server on a loopback address, for tests and for `npm start` without a desktop.
// Knows nothing of the extension that is put into it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, start, stop } from '../../../scripts/lib/processes.mjs';
import { harnessEntry, harnessNode } from '../harness/install.mjs';

/** A workbench that asks for nothing, shows nothing of its own, looks nothing up, and saves when told to. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|CS_|npm_|NODE_OPTIONS$|PASSWORD$|PORT$)/;

function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2));
}

/** Machine settings (paths, devices) of a window on a server are read from a file of their own. */
function writeSettings(userData, { settings = {}, machineSettings = {} }) {
  writeJson(path.join(userData, 'User', 'settings.json'), { ...quiet, ...settings });
  writeJson(path.join(userData, 'Machine', 'settings.json'), machineSettings);
}

async function install(vsix, folders, env) {
  const args = [harnessEntry(), ...folders, '--install-extension', path.resolve(vsix)];
  const { code, output } = await run(harnessNode(), args, { env, capture: true, timeoutMs: 120_000 });
  if (code !== 0) throw new Error(`VS Code did not install ${path.basename(vsix)}:\n${output}`);
}

async function untilHealthy(server) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${server.port}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  await server.stop();
  throw new Error(`VS Code did not start:\n${server.log.slice(-4000)}`);
}

/**
 * Starts the server in a process group of its own, with all of its data in one folder.
 * @param {object} options
 * @param {string} [options.folder] keeps data over runs; by default a temporary one, removed by stop()
 * @param {string[]} [options.vsix] packaged extensions to install first
 * @param {string} [options.copyOf] a folder to copy and open, so that a test may change it
 * @param {Record<string, string>} [options.files] texts by name, put into that copy: what is written while the window
 *   opens is seen by nobody
 * @param {boolean} [options.testDriver] a built VS Code ignores the extension under development without it
 */
export async function startCodeServer(options = {}) {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'closed-set-vscode-'));
  const inFolder = (name) => path.join(folder, name);
  for (const name of ['extensions', 'run']) mkdirSync(inFolder(name), { recursive: true });
  const workspace = inFolder(path.basename(options.copyOf ?? 'workspace'));
  if (options.copyOf) cpSync(options.copyOf, workspace, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {}))
    writeFileSync(path.join(workspace, name), text);
  writeSettings(inFolder('user'), options);
  writeFileSync(inFolder('config.yaml'), 'auth: none\ncert: false\n');

  const sockets = { TMPDIR: inFolder('run'), XDG_RUNTIME_DIR: inFolder('run') };
  const env = { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}', ...sockets, ...options.env };
  const folders = ['--config', inFolder('config.yaml'), '--user-data-dir', inFolder('user')];
  folders.push('--extensions-dir', options.extensions ?? inFolder('extensions'));
  for (const vsix of options.vsix ?? []) await install(vsix, folders, env);

  const port = options.port ?? (await freePort());
  const quietly = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-proxy',
  ];
  const driver = options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const args = [harnessEntry(), ...folders, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'];
  args.push('--disable-getting-started-override', ...quietly, ...driver);
  const child = start(harnessNode(), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });

  const server = { child, port, folder, workspace, log: '' };
  // "localhost", not its number: the service worker of a webview wants a secure context
  server.authority = `localhost:${port}`;
  server.addressOf = (opened) => `http://${server.authority}/?folder=${encodeURIComponent(opened)}`;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (server.log += data));
  server.stop = async () => {
    await stop(child);
    if (!options.folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  await untilHealthy(server);
  return server;
}
