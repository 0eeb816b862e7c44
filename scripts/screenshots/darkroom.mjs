/** Runs in the page. */
const develop = async ({ png, width, quality }) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await globalThis.createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = Math.min(1, width / picture.width);
  const canvas = new globalThis.OffscreenCanvas(
    Math.round(picture.width * scale),
    Math.round(picture.height * scale),
  );
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  const address = await new Promise((resolve) => {
    const reader = new globalThis.FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(',') + 1);
};

/**
 * Makes small pictures of large ones, in Chromium: it writes WebP, and nothing needs to be installed.
 * @param {import('playwright-core').Page} page an empty page of its own
 * @returns {(png: Buffer, size: { width: number, quality: number }) => Promise<Buffer>}
 *   WebP at most `width` pixels wide; quality from 0 to 1
 */
export const openDarkroom = (page) => async (png, size) =>
  Buffer.from(await page.evaluate(develop, { png: png.toString('base64'), ...size }), 'base64');
