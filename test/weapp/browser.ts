import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium with an empty profile of its own. */
export interface OwnBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

/**
 * Starts Chromium.
 * @param options the context's: viewport, colour scheme, touch
 * @throws when /usr/bin/chromium (or CHROMIUM) is not there
 */
export async function startBrowser(options: BrowserContextOptions): Promise<OwnBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'phone-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    ...options,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
