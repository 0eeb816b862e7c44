import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { renderCertificate } from '../../../../cloudfunctions/documents/title/certificate';
import { readPdf, solid, textOf } from '../read-pdf';
import { madeAt, titlePaper } from './title-paper';

describe('a certificate', () => {
  it('is one landscape A4 page that says who is named what, its number and its code', async () => {
    const { title, pages } = readPdf(await renderCertificate(titlePaper, madeAt, null));
    expect([title, pages.length]).toEqual(['马示例护理创新工作室证书', 1]);
    const [page] = pages;
    if (!page) throw new Error('no page');
    expect(page.size.map(Math.round)).toEqual([0, 0, 842, 595]);
    expect(page.emptyGlyphs).toBe(0);
    for (const words of [
      '证书',
      titlePaper.number,
      `示例人民医院马示例同志领衔的“马示例护理创新工作室”，经考核评审和公示，命名为“${titlePaper.programme}”。`,
      titlePaper.issuer,
      titlePaper.date,
      titlePaper.code,
    ]) {
      expect(textOf(page)).toContain(solid(words));
    }
    expect(textOf(page)).not.toContain('次制发');
  });

  it('carries a code that leads to the public check', async () => {
    const { pages } = readPdf(await renderCertificate(titlePaper, madeAt, null), 3);
    const picture = PNG.sync.read(Buffer.from(pages[0]?.picture ?? '', 'base64'));
    expect(jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data).toBe(
      titlePaper.checkUrl,
    );
  });

  it('says so where it was issued again, and is the same bytes every time', async () => {
    const again = { ...titlePaper, issue: 2 };
    const bytes = await renderCertificate(again, madeAt, null);
    const [page] = readPdf(bytes).pages;
    expect(page && textOf(page)).toContain('第2次制发');
    expect((await renderCertificate(again, madeAt, null)).equals(bytes)).toBe(true);
  });
});
