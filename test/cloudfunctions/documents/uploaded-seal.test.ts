import JSZip from 'jszip';
import { PNG } from 'pngjs';
import { insideSeal } from '../../../cloudfunctions/documents/drawing/seal';
import { renderFormPdf } from '../../../cloudfunctions/documents/pdf/render-form-pdf';
import { renderCertificate } from '../../../cloudfunctions/documents/title/certificate';
import { renderFormWord } from '../../../cloudfunctions/documents/word/render-form-word';
import { paperOf } from './sample';
import { madeAt, titlePaper } from './title/title-paper';

/** Red on nothing, of a size that no other picture has. */
const picture = (width: number, height: number): Buffer => {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 8) png.data.set([0xb3, 0x26, 0x1e, 0xff], at);
  return PNG.sync.write(png);
};
const seal = picture(330, 300);

const sizesIn = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/Subtype \/Image[\s\S]{0,120}?\/Width (\d+)\s+\/Height (\d+)/g)].map(
    ([, width, height]) => `${width}×${height}`,
  );

test('a picture stands whole in the middle of the square of 42 mm, in its own proportions', () => {
  expect(insideSeal({ width: 600, height: 600 })).toEqual({ width: 42, height: 42, left: 0, top: 0 });
  expect(insideSeal({ width: 600, height: 400 })).toEqual({ width: 42, height: 28, left: 0, top: 7 });
});

test('the form as PDF bears the uploaded picture, with what is transparent in it, instead of the drawn seal', async () => {
  const [uploaded, drawn] = [
    await renderFormPdf(paperOf({ sealPicture: seal })),
    await renderFormPdf(paperOf()),
  ];
  // Of a picture with transparency PDF keeps two: the colours, and what covers.
  expect(new Set(sizesIn(uploaded))).toEqual(new Set(['330×300']));
  expect(uploaded.toString('latin1')).toContain('/SMask');
  expect(sizesIn(drawn)).toEqual([]);
});

test('the form as a Word document bears the very picture four times', async () => {
  const zip = await JSZip.loadAsync(await renderFormWord(paperOf({ sealPicture: seal })));
  const media = await Promise.all(
    Object.keys(zip.files)
      .filter((path) => /^word\/media\/./.test(path))
      .map(async (path) => zip.file(path)?.async('nodebuffer')),
  );
  expect(media.filter((bytes) => bytes?.equals(seal)).length).toBeGreaterThanOrEqual(1);
  // The one other picture is the code: no drawn seal is left.
  expect(media.filter((bytes) => !bytes?.equals(seal))).toHaveLength(1);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  expect(xml.match(/<wp:anchor/g)).toHaveLength(4);
});

test('a certificate bears the uploaded seal of the union that issues it', async () => {
  expect(new Set(sizesIn(await renderCertificate(titlePaper, madeAt, seal)))).toEqual(new Set(['330×300']));
  expect(sizesIn(await renderCertificate(titlePaper, madeAt, null))).toEqual([]);
});
