import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Starts Debian's Chromium, headless, without network requests of its own. */
export async function launchChromium(...more: string[]): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `${executablePath} does not exist. Run apt-get install chromium, or set CHROMIUM to another path.`,
    );
  }
  return await chromium.launch({
    executablePath,
    args: [
      // Chromium does not run as root in its own sandbox, and CI often runs as root.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
