// What the bundle of this function needs beside its code, for scripts/build-functions.mjs.
const modules = 'node_modules';

export const assets = [
  `${modules}/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
  `${modules}/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf`,
  `${modules}/@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf`,
  `${modules}/harfbuzzjs/dist/harfbuzz-subset.wasm`,
].map((from) => ({ from, to: `fonts/${from.slice(from.lastIndexOf('/') + 1)}` }));

// pdfkit asks for its own place when it is loaded (for a colour profile that is never read here).
export const esbuild = {
  define: { 'import.meta.url': 'placeOfBundle' },
  banner: { js: "const placeOfBundle = require('node:url').pathToFileURL(__filename).href;" },
};
