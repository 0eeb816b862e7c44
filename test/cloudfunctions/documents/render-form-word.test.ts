import { create, type Font } from 'fontkit';
import jsqr from 'jsqr';
import JSZip from 'jszip';
import { PNG } from 'pngjs';
import { renderFormWord } from '../../../cloudfunctions/documents/word/render-form-word';
import { solid } from './read-pdf';
import { longWork, paperOf } from './sample';
import { lostValues } from './values';

const unzip = async (bytes: Buffer) => {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string) => (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0);
  const xml = async (pattern: RegExp) =>
    (
      await Promise.all(
        Object.keys(zip.files)
          .filter((path) => pattern.test(path))
          .map(read),
      )
    ).join('');
  return { files: Object.keys(zip.files), read, xml };
};

const wordsOf = (xml: string): string =>
  solid(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );

/** Embedded fonts are XORed with their key in their first 32 bytes (ECMA-376, 17.8.1). */
const opened = (data: Buffer, key: string): Font => {
  const secret = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  const plain = Buffer.from(data);
  for (let at = 0; at < 32; at += 1) plain[at] = (plain[at] ?? 0) ^ (secret[at % 16] ?? 0);
  return create(plain) as Font;
};

describe('附件2 as a Word document', () => {
  const paper = paperOf();
  let file: Awaited<ReturnType<typeof unzip>>;
  beforeAll(async () => {
    file = await unzip(await renderFormWord(paper));
  });

  test('holds every value of the application', async () => {
    const text = wordsOf(await file.xml(/word\/(document|footer\d+)\.xml$/));
    expect(lostValues(paper, text)).toEqual([]);
  });

  test('holds a long text whole', async () => {
    const long = await unzip(await renderFormWord(paperOf({ work: longWork })));
    expect(wordsOf(await long.xml(/word\/document\.xml$/))).toContain(solid(longWork));
  });

  test('is A4, with the merged cells of the official table', async () => {
    const xml = await file.xml(/word\/document\.xml$/);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    // 创新团队 over three rows, 所在单位 over three, 上级 and 教科文卫体 over two each.
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2 + 2 + 1 + 1);
    expect(xml).toContain('<w:gridSpan w:val="6"/>');
  });

  test('carries its fonts, each with every character that is set in it', async () => {
    const table = (await file.read('word/fontTable.xml')).toString('utf8');
    const relations = (await file.read('word/_rels/fontTable.xml.rels')).toString('utf8');
    const targets = new Map(
      [...relations.matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, a, b]) => [a, b]),
    );
    const fonts = await Promise.all(
      [...table.matchAll(/<w:embed(?:Regular|Bold) r:id="(\w+)" w:fontKey="([^"]+)"/g)].map(
        async ([, id, key]) => opened(await file.read(`word/${targets.get(id) ?? ''}`), key ?? ''),
      ),
    );
    expect(fonts.map((font) => font.postscriptName).sort()).toEqual([
      'NotoSerifHK-Regular',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ]);
    const regular = fonts.find((font) => font.postscriptName === 'NotoSerifSC-Regular');
    const fallback = fonts.find((font) => font.postscriptName === 'NotoSerifHK-Regular');
    const lacking = [...wordsOf(await file.xml(/word\/(document|header\d+|footer\d+)\.xml$/))].filter(
      (char) => {
        const codePoint = char.codePointAt(0) ?? 0;
        return ![regular, fallback].some((font) => font?.hasGlyphForCodePoint(codePoint));
      },
    );
    // Three characters of the annexes' bold headings stand in the bold face alone.
    const bold = fonts.find((font) => font.postscriptName === 'NotoSerifSC-Bold');
    expect(lacking.filter((char) => !bold?.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))).toEqual([]);
    for (const char of '喆堃镕玥䶮㛃𬭎') {
      expect(regular?.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)).toBe(true);
    }
    expect(fallback?.hasGlyphForCodePoint('𡋾'.codePointAt(0) ?? 0)).toBe(true);
  });

  test('shows four seals, and a QR code that leads to the check page', async () => {
    const pictures = await Promise.all(
      file.files.filter((path) => /^word\/media\/.*png$/.test(path)).map((path) => file.read(path)),
    );
    expect((await file.xml(/word\/document\.xml$/)).match(/<wp:anchor/g)).toHaveLength(4);
    const codes = pictures.flatMap((picture) => {
      const { width, height, data } = PNG.sync.read(picture);
      // Black on nothing becomes black on white, as on paper.
      const onPaper = new Uint8ClampedArray(width * height * 4).fill(255);
      for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 127) onPaper.set([0, 0, 0], at);
      return jsqr(onPaper, width, height)?.data ?? [];
    });
    expect(codes).toEqual(['https://studios.example.org/check?code=K7QX-M3PD-2A9T']);
  });

  test('heads its further pages 续页 and is not marked 草稿', async () => {
    const headers = await file.xml(/word\/header\d+\.xml$/);
    expect(wordsOf(headers)).toBe('马示例创新工作室申报表（续页）');
    expect(headers).not.toContain('草稿');
  });

  test('as a draft is marked 草稿 on first and further pages, without code or seal', async () => {
    const draft = await unzip(await renderFormWord(paperOf({ draft: true })));
    expect((await draft.xml(/word\/header\d+\.xml$/)).match(/string="草稿"/g)).toHaveLength(2);
    expect(draft.files.filter((path) => /^word\/media\/./.test(path))).toEqual([]);
    expect(wordsOf(await draft.xml(/word\/(document|footer\d+)\.xml$/))).not.toMatch(/表格编号|扫码|经办人/);
  });
});
