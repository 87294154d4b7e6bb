// Builds, fetches the default model once, and opens VS Code on the sample show: on the desktop where there is
// one, else in the browser. `--headless` checks that all of it comes up, and ends.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureHarness } from '../test/e2e/harness/install.mjs';
import { openBrowser } from '../test/e2e/lib/browser.mjs';
import { startCodeServer } from '../test/e2e/lib/codeServer.mjs';
import { focusOutline, openFile, openWorkbench, statusItem, treeRow } from '../test/e2e/lib/workbench.mjs';
import { ensureModel, withoutModelAdvice } from './fetchModel.mjs';
import { findDesktop } from './lib/desktop.mjs';
import { cacheFolder, inRoot, root, sample } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { ensureChromium } from './lib/systemPackages.mjs';

const usage = `npm start [-- options]

  --browser    the VS Code in the browser, even where there is a desktop one
  --headless   check that VS Code comes up with the extension, and end
  --port N     the port of the VS Code in the browser (by default a free one)
`;

const { values: flags } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function modelSettings() {
  const model = await ensureModel();
  if ('path' in model) return { 'closedSet.model.path': model.path };
  console.log(withoutModelAdvice(model.missing));
  return {};
}

/** What a person set in an earlier window stays; only the model's place is ours to fill in. */
function writeDesktopSettings(userData, settings) {
  const file = path.join(userData, 'User', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(settings, null, 2));
}

async function openDesktop(code, settings) {
  const userData = cacheFolder('vscode', 'desktop');
  writeDesktopSettings(userData, settings);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, `--user-data-dir=${userData}`, sample];
  console.log(`Opening VS Code on ${path.relative(root, sample)}.`);
  const result = await run(code, args, { cwd: root, shell: process.platform === 'win32' });
  return result.code;
}

/** A folder of extensions that holds nothing but a link to this checkout. */
function linkedExtensions() {
  const folder = cacheFolder('vscode', 'extensions');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { publisher, name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  symlinkSync(root, path.join(folder, `${publisher}.${name}-${version}`), 'dir');
  return folder;
}

async function startInBrowser(machineSettings) {
  await ensureHarness().catch((error) => {
    throw new Error(`${error.message} Install the desktop VS Code, with its command \`code\` on the path.`);
  });
  const port = flags.port === undefined ? {} : { port: Number(flags.port) };
  const folder = flags.headless ? {} : { folder: cacheFolder('vscode', 'browser') };
  return startCodeServer({ extensions: linkedExtensions(), machineSettings, ...port, ...folder });
}

async function stayOpen(server) {
  console.log(
    `\nVS Code is open on the sample show. Follow this address in a browser:\n\n  ${server.addressOf(sample)}\n`,
  );
  console.log('It answers this machine only, and runs until Ctrl+C.');
  await new Promise((resolve) => server.child.once('exit', resolve));
  console.log(`VS Code ended.\n${server.log.slice(-2000)}`);
  return 1;
}

/** Comes up means: a script opens, is known as Fountain, and the server has given it an outline. */
async function checkHeadless(server) {
  if ((await ensureChromium()) === undefined) {
    throw new Error('It needs a Chromium: install one, or set CHROMIUM to its path.');
  }
  const { browser, page } = await openBrowser();
  try {
    await openWorkbench(page, server, sample);
    await openFile(
      page,
      readdirSync(sample).find((name) => name.endsWith('.fountain')),
    );
    await statusItem(page, 'Fountain').first().waitFor({ timeout: 30_000 });
    await focusOutline(page);
    await treeRow(page, /INT\.|EXT\./)
      .first()
      .waitFor({ timeout: 60_000 });
    console.log('VS Code came up with the extension: the script is open and has its outline.');
    return 0;
  } catch (error) {
    mkdirSync(inRoot('artifacts'), { recursive: true });
    await page.screenshot({ path: inRoot('artifacts/start.png') });
    console.error(`VS Code did not come up as it should; see artifacts/start.png.\n${error.message}`);
    return 1;
  } finally {
    await browser.close();
  }
}

async function main() {
  if (flags.help) return console.log(usage) ?? 0;
  const { code } = await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  if (code !== 0) return code;
  const settings = await modelSettings();
  const desktop = flags.browser || flags.headless ? undefined : findDesktop();
  if (desktop !== undefined) return openDesktop(desktop, settings);
  const server = await startInBrowser(settings);
  try {
    return flags.headless ? await checkHeadless(server) : await stayOpen(server);
  } finally {
    await server.stop();
  }
}

process.exit(
  await main().catch((error) => {
    console.error(`npm start could not go on: ${error.message}`);
    return 1;
  }),
);
