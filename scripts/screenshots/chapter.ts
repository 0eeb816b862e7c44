import type { Stop } from '../../test/e2e/every-page/itinerary';
import type { Part } from '../../test/e2e/programme';

const people: Readonly<Record<Part, string>> = {
  leader: '领军人物',
  member: '团队成员',
  unitUnion: '所在单位工会',
  unitAdministration: '党政部门',
  directUnion: '上级工会',
  industryUnion: '宁夏教科文卫体工会',
  expert: '评审专家',
  secondExpert: '评审专家',
  deputy: '宁夏教科文卫体工会',
};

/** A page that was photographed, by the name of its pictures and by the title it bears. */
export interface Shown {
  readonly stop: Stop;
  readonly name: string;
  readonly title: string;
}

const row = ({ name, title }: Shown): string => {
  const picture = (group: string, width: number, alt: string) =>
    `<img src="images/pages/${group}/${name}.webp" width="${width}" alt="${alt}">`;
  const link = (group: string, words: string) => `[${words}](images/pages/${group}/${name}.webp)`;
  return `| ${title} | ${picture('package-phone', 180, `手机上的“${title}”`)} | ${picture('browser-desk', 420, `电脑上的“${title}”`)} | ${link('browser-phone', '手机浏览器')}、${link('package-desk', '电脑微信')} |`;
};

/** @returns the handbook's chapter that shows every page, by who opens it; Markdown */
export const chapterOf = (shown: readonly Shown[]): string => {
  const parts = [...new Set(shown.map(({ stop }) => stop.part))];
  return [
    '# 页面一览',
    '',
    `全部 ${shown.length} 页在手机微信里、在电脑浏览器里的样子，按谁打开分开。同一页在手机浏览器和电脑微信里的样子，点最后一列看。`,
    '图片由 `npm run screenshots -- pages` 从演示环境拍摄，时间设在 2020 年 9 月 15 日；有的页面当时还没有内容，图上就是它空着的样子。',
    ...parts.flatMap((part) => [
      '',
      `## ${part === null ? '任何人' : people[part]}`,
      '',
      '| 页面 | 手机微信 | 电脑浏览器 | 另外两种 |',
      '|---|---|---|---|',
      ...shown.filter(({ stop }) => stop.part === part).map(row),
    ]),
    '',
  ].join('\n');
};
