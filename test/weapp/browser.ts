import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A profile of its own in a Chromium that phones of one file of tests share. */
export interface OwnBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

let shared: Promise<Browser> | undefined;
let users = 0;

const start = (): Promise<Browser> => {
  users += 1;
  shared ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  return shared;
};

const leave = async (): Promise<void> => {
  users -= 1;
  if (users > 0) return;
  const last = shared;
  shared = undefined;
  await (await last)?.close();
};

/** Keeps Chromium running between profiles. @returns what lets it go */
export async function holdBrowser(): Promise<() => Promise<void>> {
  await start();
  return leave;
}

/**
 * Opens an empty profile; the first one starts Chromium, the last one to close ends it.
 * @param options the context's: viewport, colour scheme, touch
 * @throws when /usr/bin/chromium (or CHROMIUM) is not there
 */
export async function startBrowser(options: BrowserContextOptions): Promise<OwnBrowser> {
  const context = await (await start()).newContext(options);
  return {
    context,
    async close() {
      await context.close();
      await leave();
    },
  };
}
