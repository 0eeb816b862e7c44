import type { Page } from 'playwright-core';

export function openDarkroom(
  page: Page,
): (png: Buffer, size: { readonly width: number; readonly quality: number }) => Promise<Buffer>;
