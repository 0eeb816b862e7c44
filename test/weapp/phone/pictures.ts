import type { PictureSize } from './settings';

/** The pictures of a page that have arrived and take room. */
export function picturesOf(root: Element): PictureSize[] {
  return Array.from(root.querySelectorAll('img'))
    .filter((picture) => picture.complete && picture.naturalWidth > 0 && picture.clientWidth > 0)
    .map((picture) => ({
      source: picture.src.slice(0, 200),
      width: picture.naturalWidth,
      height: picture.naturalHeight,
      shownWidth: Math.round(picture.clientWidth * window.devicePixelRatio),
      fit: getComputedStyle(picture).objectFit,
      shownHeight: Math.round(picture.clientHeight * window.devicePixelRatio),
    }));
}
