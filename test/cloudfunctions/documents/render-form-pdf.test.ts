import fc from 'fast-check';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { layOutForm } from '../../../cloudfunctions/documents/layout/form-pages';
import { renderFormPdf } from '../../../cloudfunctions/documents/pdf/render-form-pdf';
import { type PdfPage, readPdf, solid, textOf } from './read-pdf';
import { longWork, opinions, paperOf } from './sample';
import { lostValues, printedValues } from './values';

const item = (page: PdfPage | undefined, text: string) => {
  const found = page?.items.find((one) => solid(one.text) === solid(text));
  if (!found) throw new Error(`${text} is not on the page`);
  return found;
};

describe('附件2 as PDF', () => {
  const paper = paperOf();
  let bytes: Buffer;
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    bytes = await renderFormPdf(paper);
    pages = readPdf(bytes, 3).pages;
  });

  test('holds every value of the application', () => {
    expect(lostValues(paper, pages.map(textOf).join(''))).toEqual([]);
    expect(printedValues(paper).length).toBeGreaterThan(120);
  });

  test('is A4, counts its pages and heads the further ones 续页', () => {
    expect(pages.map(({ size }) => size)).toEqual(Array(pages.length).fill([0, 0, 595.28, 841.89]));
    pages.forEach((page, at) => {
      expect(textOf(page)).toContain(`第${at + 1}页共${pages.length}页`);
      expect(textOf(page).includes('马示例创新工作室申报表（续页）')).toBe(at > 0);
    });
  });

  test('prints the rows in the order of the official form', () => {
    const text = pages.slice(0, 2).map(textOf).join('');
    const labels = [
      '推荐单位（盖章）：示例医院',
      '创新工作室名称',
      '联系电话',
      '领军人物姓名',
      '所获称号',
      '所属单位',
      '单位所属产业',
      '创新团队人员构成情况',
      '共8人（其中男4人，女4人）',
      '平均年龄35岁；技术等级：中级3人，高级2人。',
      '大专（含以上）7人，其中：本科3人，硕士2人，博士1人。',
      '创新工作室开展工作情况及取得成果',
      '所在单位工会及党政部门意见',
      '工会意见党政部门意见',
      '上级工会意见',
      '教科文卫体工会意见',
    ];
    const places = labels.map((label) => text.lastIndexOf(label));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('sets the two opinions of the unit side by side, each over its own date', () => {
    const page = pages[1];
    const [union, administration] = [item(page, '工会意见'), item(page, '党政部门意见')];
    expect(union.y).toBe(administration.y);
    expect(union.x).toBeLessThan(administration.x);
    const [first, second] = [item(page, '2020年9月16日'), item(page, '2020年9月17日')];
    expect(first.y).toBe(second.y);
    expect(first.x).toBeLessThan(administration.x);
    expect(second.x).toBeGreaterThan(first.x + first.width);
    expect(textOf(page as PdfPage)).toContain('本意见针对第1版提出');
  });

  test('embeds its own fonts, finds a glyph for every character, rare names among them', () => {
    const fonts = new Set(pages.flatMap((page) => page.fonts.map((name) => name.replace(/^[A-Z]{6}\+/, ''))));
    expect([...fonts].sort()).toEqual(['NotoSerifHK-Regular', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    expect(pages.flatMap((page) => page.fonts).every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true);
    expect(pages.map(({ emptyGlyphs }) => emptyGlyphs)).toEqual(pages.map(() => 0));
    const text = pages.map(textOf).join('');
    for (const name of ['王喆堃', '李镕玥', '赵䶮样', '陈㛃例', '杨𬭎范', '吴𡋾试']) {
      expect(text).toContain(name);
    }
  });

  test('leads by its QR code, as a reader sees it, to the check page of this version', () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(pages[0]?.picture ?? '', 'base64'));
    const code = jsqr(new Uint8ClampedArray(data), width, height);
    expect(code?.data).toBe('https://studios.example.org/check?code=K7QX-M3PD-2A9T');
    expect(textOf(pages[0] as PdfPage)).toContain('扫码核验本表是否为最新版本第2版表格编号K7QX-M3PD-2A9T');
  });

  test('never calls a drawn seal an 电子印章', () => {
    expect(pages.map(textOf).join('')).not.toMatch(/电子(印章|签章|公章)/);
  });

  test('is the same file each time the same paper is printed', async () => {
    expect((await renderFormPdf(paper)).equals(bytes)).toBe(true);
  });
});

describe('a draft on paper', () => {
  test('is marked 草稿 on every page and bears neither code nor opinion nor seal', async () => {
    const { pages } = readPdf(await renderFormPdf(paperOf({ draft: true })));
    for (const page of pages) expect(textOf(page)).toContain('草稿');
    const text = pages.map(textOf).join('');
    expect(text).not.toMatch(/扫码|表格编号|K7QX|同意推荐|经办人/);
    // One blank date for each of four boxes.
    expect(text.match(/（盖章）年月日/g)).toHaveLength(4);
  });

  test('is not what a submitted form is marked', async () => {
    const { pages } = readPdf(await renderFormPdf(paperOf()));
    expect(pages.map(textOf).join('')).not.toContain('草稿');
  });

  test('of one who has only begun still prints, with the places left blank', async () => {
    const empty = paperOf({ draft: true, answers: { roster: [] } });
    const { pages } = readPdf(await renderFormPdf(empty));
    expect(textOf(pages[0] as PdfPage)).toContain('共人（其中男人，女人）');
  });
});

describe('a way without unions between', () => {
  test('has no row for them', async () => {
    const direct = paperOf({
      given: opinions.filter(({ post }) => post.capacity !== 'directUnion'),
      change: (application) => ({
        ...application,
        unionPath: ['u1', 'top'],
        stations: application.stations.filter(({ kind }) => kind !== 'union'),
      }),
    });
    const { pages } = readPdf(await renderFormPdf(direct));
    expect(pages.map(textOf).join('')).not.toContain('上级工会意见');
  });
});

describe('a long text', () => {
  test('flows onto continuation pages whole, the row framed on each', async () => {
    const paper = paperOf({ work: longWork });
    const { pages } = readPdf(await renderFormPdf(paper));
    const cells = layOutForm(paper).cells.filter(
      ({ cell, signature }) => cell.stands === 'top' && cell.signature === null && signature === null,
    );
    expect(cells.map(({ page }) => page)).toEqual([0, 1, 2]);
    const printed = cells.map(({ page, lines }) => {
      const part = solid(lines.map(({ text }) => text).join(''));
      expect(textOf(pages[page] as PdfPage)).toContain(part);
      return part;
    });
    expect(printed.join('')).toBe(solid(longWork));
  });

  const words = fc.array(
    fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCodePoint(c)) },
      { weight: 3, arbitrary: fc.constantFrom(...'，。、；：“”（）《》…—·！？%') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\n', '\n\n', ' ', '2020', 'ISO9001', '1,280.5', 'Noto Serif'),
      },
      { weight: 1, arbitrary: fc.constantFrom(...'喆堃镕玥䶮㛃𬭎𡋾㎡①Ⅲ') },
    ),
    { minLength: 0, maxLength: 6000, size: 'max' },
  );

  test('is never cut: every character stands on a line, every line inside its frame', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const work = parts.join('');
        const { cells, count } = layOutForm(paperOf({ work }));
        const flowing = cells.filter(({ cell }) => cell.stands === 'top' && cell.signature === null);
        expect(solid(flowing.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''))).toBe(
          solid(work),
        );
        for (const { cell, lines, height, y, page } of flowing) {
          expect(lines.length * cell.leading).toBeLessThanOrEqual(height);
          expect(y + height).toBeLessThanOrEqual((277 * 72) / 25.4 + 0.01);
          expect(page).toBeLessThan(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is found whole in the text of the printed file', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const paper = paperOf({ work: parts.join('') });
        const { pages } = readPdf(await renderFormPdf(paper));
        expect(pages.map(({ emptyGlyphs }) => emptyGlyphs)).toEqual(pages.map(() => 0));
        for (const { cell, lines, page } of layOutForm(paper).cells) {
          if (cell.stands !== 'top') continue;
          expect(textOf(pages[page] as PdfPage)).toContain(solid(lines.map(({ text }) => text).join('')));
        }
      }),
      { numRuns: 4 },
    );
  });

  test('as an opinion goes on on the next page, its seal after the last line', async () => {
    const text = '经研究，'.repeat(125);
    const [first, ...rest] = opinions;
    if (!first) throw new Error('the sample has opinions');
    const paper = paperOf({ given: [{ ...first, text }, ...rest] });
    const { pages } = readPdf(await renderFormPdf(paper));
    const count = pages.map(textOf).join('').split('经研究，').length - 1;
    expect(count).toBe(125);
  });
});
