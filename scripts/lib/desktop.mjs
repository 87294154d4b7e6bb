// Finds the desktop VS Code of this machine.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const usualPlaces = {
  darwin: [
    '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    path.join(os.homedir(), 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
  ],
  linux: [
    '/usr/bin/code',
    '/usr/share/code/bin/code',
    '/snap/bin/code',
    '/var/lib/flatpak/exports/bin/com.visualstudio.code',
  ],
  win32: [
    path.join(process.env.LOCALAPPDATA ?? '', 'Programs/Microsoft VS Code/bin/code.cmd'),
    path.join(process.env.PROGRAMFILES ?? '', 'Microsoft VS Code/bin/code.cmd'),
  ],
};

/** @returns {string | undefined} the `code` on the path, or in one of the usual places */
export function findDesktop(environment = process.env, platform = process.platform) {
  const names = platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...(usualPlaces[platform] ?? [])].find((file) => existsSync(file));
}
