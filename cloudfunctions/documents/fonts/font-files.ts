import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that lie beside the function's bundle; in the source tree they are read from their packages. */
const files = {
  'NotoSerifSC_400Regular.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC_700Bold.ttf': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSerifHK_400Regular.ttf': '@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf',
  'harfbuzz-subset.wasm': 'harfbuzzjs/dist/harfbuzz-subset.wasm',
} as const;
export type FontFile = keyof typeof files;

const besideBundle = (file: FontFile) => join(__dirname, 'fonts', file);
const inPackages = (file: FontFile) => join(__dirname, '../../../node_modules', files[file]);

/** @returns the content of a font or of the font tool, as build.mjs has copied it */
export const readFontFile = (file: FontFile): Buffer =>
  readFileSync(existsSync(besideBundle(file)) ? besideBundle(file) : inPackages(file));
