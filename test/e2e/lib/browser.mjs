// A headless Chromium that may talk to this machine only.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { harnessHome } from '../harness/install.mjs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to drive: `$CHROMIUM`, or the system's; undefined where there is none. */
export function findChromium() {
  return [process.env.CHROMIUM, ...candidates].find((file) => file && existsSync(file));
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // As a person's browser has it: nothing is heard before a click.
  '--autoplay-policy=document-user-activation-required',
];

function isElsewhere(url) {
  return /^https?:$/.test(url.protocol) && !['localhost', '127.0.0.1'].includes(url.hostname);
}

/** Opens a page of 1400 by 900 pixels. `asked` collects the addresses of other machines that were refused. */
export async function openBrowser({ scale = 1 } = {}) {
  const { chromium } = createRequire(path.join(harnessHome(), 'package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: switches });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    deviceScaleFactor: scale,
  });
  const asked = [];
  await context.route(isElsewhere, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return { browser, page: await context.newPage(), asked };
}
