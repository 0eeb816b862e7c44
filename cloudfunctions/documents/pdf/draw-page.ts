import { drawQr } from '../drawing/qr';
import { widthOf } from '../fonts/typeset';
import { leftEdge } from '../layout/form-groups';
import { type FormPages, titleStyle } from '../layout/form-pages';
import { mm } from '../layout/millimetres';
import type { FormPaper } from '../paper/form-paper';
import { paperWords } from '../paper/labels';
import { faint, type Pen } from './pen';

const page = { width: mm(210), height: mm(297) } as const;
const left = mm(leftEdge);
const right = page.width - left;

/** 草稿 across the page, beneath the text. */
export const drawWatermark = (pen: Pen): void => {
  const { document } = pen;
  document.save();
  document.rotate(-38, { origin: [page.width / 2, page.height / 2] });
  document.fillOpacity(0.09);
  pen.text(paperWords.draft, page.width / 2, page.height / 2 + 70, {
    size: 200,
    weight: 'bold',
    align: 'centre',
  });
  document.restore();
  document.fillOpacity(1);
};

/** 附件2's heading and 推荐单位（盖章）. */
export const drawHeading = (pen: Pen, paper: FormPaper, pages: FormPages): void => {
  pages.titleLines.forEach(({ text }, at) => {
    const y = pages.titleTop + at * titleStyle.leading + titleStyle.leading * 0.75;
    pen.text(text, page.width / 2, y, { size: titleStyle.size, weight: 'bold', align: 'centre' });
  });
  const words = paperWords.recommendedBy;
  pen.text(words, left, pages.recommendedBaseline, { size: 12 });
  pen.text(paper.recommendedBy, left + widthOf(words, 'regular', 12), pages.recommendedBaseline, {
    size: 12,
  });
};

/** On every page but the first: whose form goes on here. */
export const drawContinued = (pen: Pen, paper: FormPaper): void => {
  const name = paper.studioName || paper.leaderName;
  pen.text(`${name}申报表${paperWords.continued}`, page.width / 2, mm(20), { size: 10.5, align: 'centre' });
};

export const drawAnnexTitle = (pen: Pen, text: string, y: number): void => {
  pen.text(text, left, y + mm(8), { size: 14, weight: 'bold' });
};

const codeSide = 21;

/** Version, code and QR at the foot of the first page. */
export const drawCode = (pen: Pen, { version }: FormPaper): void => {
  if (!version) return;
  const top = mm(261);
  pen.draw(drawQr(version.checkUrl, codeSide), right - mm(codeSide), top);
  const lines = [
    paperWords.scan,
    `第 ${version.number} 版　表格编号 ${version.code}`,
    `提交时间 ${version.submittedAt}`,
  ];
  lines.forEach((line, at) => {
    pen.text(line, right - mm(codeSide + 2), top + mm(6.5 + at * 5.5), {
      size: at === 0 ? 10 : 9,
      align: 'right',
      colour: at === 0 ? '#000000' : faint,
    });
  });
};

/** Page number, and on further pages the code, so that loose sheets find back to their version. */
export const drawFoot = (pen: Pen, { version }: FormPaper, index: number, count: number): void => {
  const y = mm(287);
  const style = { size: 9, colour: faint };
  pen.text(`第 ${index + 1} 页　共 ${count} 页`, page.width / 2, y, { ...style, align: 'centre' });
  if (index === 0 || !version) return;
  pen.text(`第 ${version.number} 版　表格编号 ${version.code}`, right, y, { ...style, align: 'right' });
};
