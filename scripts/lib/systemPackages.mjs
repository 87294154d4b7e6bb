// System software that tests need, installed where we may: as root on Debian and its kin.
import { existsSync } from 'node:fs';
import { findChromium } from '../../test/e2e/lib/browser.mjs';
import { run } from './processes.mjs';

function mayInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', args, { env, capture: true, timeoutMs: 600_000 });
  if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'));
  return code === 0;
}

async function install(packages) {
  if (!mayInstall()) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  return (
    (await aptGet(['update', '-qq'])) &&
    aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

/** @returns {Promise<string | undefined>} the path of a Chromium, or undefined where none could be had */
export async function ensureChromium() {
  if (findChromium() === undefined) await install(['chromium', 'fonts-dejavu-core']);
  return findChromium();
}

const hasVulkan = () => ['/usr/share/vulkan/icd.d', '/etc/vulkan/icd.d'].some((folder) => existsSync(folder));

/** The software Vulkan device, strace and eSpeak NG, for the tests of offloading, of sockets and of neural voices. */
export async function ensureModelTestTools() {
  if (process.platform !== 'linux') return;
  if (!hasVulkan()) await install(['mesa-vulkan-drivers', 'libvulkan1']);
  if (!existsSync('/usr/bin/strace')) await install(['strace']);
  if (!existsSync('/usr/bin/espeak-ng')) await install(['espeak-ng']);
}

/** The recognizer that judges voices. */
export async function ensureRecognizer() {
  if (process.platform !== 'linux' || existsSync('/usr/bin/pocketsphinx_batch')) return;
  await install(['pocketsphinx', 'pocketsphinx-en-us']);
}
