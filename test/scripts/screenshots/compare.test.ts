import { compare } from '../../../scripts/screenshots/compare';
import type { Line } from '../../../scripts/screenshots/look';
import { differs, type PageDifference, reportOf } from '../../../scripts/screenshots/report';

const line = (words: string, more: Partial<Line> = {}): Line => ({
  words,
  left: 16,
  top: 20,
  width: 80,
  height: 24,
  colour: 'rgb(31, 35, 40)',
  size: '17px',
  ...more,
});
const title = line('申报');
const none = { onlyFirst: [], onlySecond: [], moved: [], ofThePlatform: [] };
const page = (more: Partial<PageDifference>): PageDifference => ({
  name: 'pages-mine-leader',
  screen: 'phone',
  unlike: 0,
  ...none,
  ...more,
});

describe('one page in two builds', () => {
  it('is the same where every line stands within three pixels of its like', () => {
    const near = line('申报', { left: 17.5, top: 21, width: 78.5 });
    expect(compare([title], [near], true)).toEqual(none);
  });

  it('names lines that one build lacks, each as often as it lacks them', () => {
    expect(compare([title, title], [title, line('消息')], true)).toEqual({
      ...none,
      onlyFirst: ['申报'],
      onlySecond: ['消息'],
    });
  });

  it('names what stands elsewhere or looks otherwise, and what only stands lower for it once', () => {
    const lower = [title, line('姓名', { top: 90, colour: 'rgb(0, 0, 0)' }), line('性别', { top: 140 })];
    const first = [title, line('姓名', { top: 60 }), line('性别', { top: 110 })];
    expect(compare(first, lower, true)).toEqual({
      ...none,
      moved: ['姓名: top 60 / 90, colour rgb(31, 35, 40) / rgb(0, 0, 0)'],
    });
    expect(compare(first, lower, false)).toEqual(none);
  });

  it('finds the parts of a card’s line in the cells of a table, at the desk', () => {
    const cells = [line('马示例'), line('示例人民医院')];
    expect(compare([line('马示例 · 示例人民医院')], cells, false).onlyFirst).toEqual([]);
    expect(compare([line('马示例 · 博士')], cells, false).onlyFirst).toEqual(['马示例 · 博士']);
  });

  it('takes what one platform alone can offer for no fault, and says why', () => {
    expect(compare([title, line('地图选点')], [title], true)).toEqual({
      ...none,
      ofThePlatform: ['地图选点: 地图只在微信里'],
    });
  });
});

describe('the report', () => {
  it('counts a page as differing by words, places or pixels', () => {
    expect(differs(page({}))).toBe(false);
    expect(differs(page({ onlySecond: ['消息'] }))).toBe(true);
    expect(differs(page({ moved: ['申报: left 1 / 9'] }))).toBe(true);
    expect(differs(page({ unlike: 0.02 }))).toBe(true);
    // What the platform adds moves the rest and changes pixels; words must still be the same.
    const offered = { ofThePlatform: ['地图选点: 地图只在微信里'], moved: ['x'], unlike: 0.02 };
    expect(differs(page(offered))).toBe(false);
    expect(differs(page({ ...offered, onlyFirst: ['消息'] }))).toBe(true);
  });

  it('names pages that differ, and those that could not be photographed', () => {
    const report = reportOf(
      [page({}), page({ name: 'years-due-leader', unlike: 0.3 })],
      ['package-desk x: gone'],
    );
    expect(report).toContain(
      '2 screens: 1 the same, 0 the same but for what only one platform offers, 1 differ.',
    );
    expect(report).toContain('### years-due-leader, phone 30.00 %');
    expect(report).toContain('- package-desk x: gone');
  });
});
