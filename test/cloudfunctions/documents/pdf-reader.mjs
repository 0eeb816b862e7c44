// Reads a PDF from standard input: text, fonts and picture of every page as JSON. A program of its own, since
// pdfjs is an ES module and jest's modules are not.
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const input = [];
for await (const part of process.stdin) input.push(part);
const task = getDocument({ data: new Uint8Array(Buffer.concat(input)), verbosity: VerbosityLevel.ERRORS });
const pdf = await task.promise;
const dotsPerPoint = Number(process.argv[2] ?? 0);

const pictureOf = async (page) => {
  if (dotsPerPoint === 0) return null;
  const viewport = page.getViewport({ scale: dotsPerPoint });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
  return canvas.toBuffer('image/png').toString('base64');
};

const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const operators = await page.getOperatorList();
  const fonts = new Set();
  let emptyGlyphs = 0;
  operators.fnArray.forEach((operator, at) => {
    if (operator === OPS.setFont) fonts.add(page.commonObjs.get(operators.argsArray[at][0]).name);
    if (operator !== OPS.showText) return;
    for (const glyph of operators.argsArray[at][0]) {
      // Glyph 0 of every font is .notdef: the box.
      if (typeof glyph === 'object' && glyph.originalCharCode === 0) emptyGlyphs += 1;
    }
  });
  pages.push({
    items: items.map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width })),
    fonts: [...fonts],
    emptyGlyphs,
    size: page.view,
    picture: await pictureOf(page),
  });
}
const { info } = await pdf.getMetadata();
process.stdout.write(JSON.stringify({ title: info.Title, pages }));
