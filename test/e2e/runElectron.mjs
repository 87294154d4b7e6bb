// Runs the same out/e2e/index.js in a desktop VS Code, which @vscode/test-electron downloads. For machines with
// internet; on Linux it needs a display, such as xvfb-run gives.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { cacheFolder, inRoot, root, sample } from '../../scripts/lib/paths.mjs';
import { suiteFiles, suiteSettings } from './lib/suiteFiles.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'closed-set-electron-'));
const workspace = path.join(folder, 'workspace');
const userData = path.join(folder, 'user');
cpSync(sample, workspace, { recursive: true });
mkdirSync(path.join(userData, 'User'), { recursive: true });
writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(suiteSettings().machineSettings));
const { output, env } = suiteFiles();

try {
  process.exitCode = await runTests({
    cachePath: cacheFolder('desktop'),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot('out/e2e/index.js'),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--user-data-dir', userData, '--disable-workspace-trust', '--disable-extensions'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (existsSync(output)) process.stdout.write(readFileSync(output, 'utf8'));
  for (const used of [folder, path.dirname(output)]) rmSync(used, { recursive: true, force: true });
}
