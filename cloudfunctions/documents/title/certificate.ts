import { drawQr } from '../drawing/qr';
import { sealSide } from '../drawing/seal';
import { breakLines } from '../layout/break-lines';
import { mm } from '../layout/millimetres';
import { finished, newPen } from '../pdf/pen';
import type { TitlePaper } from './title-paper';

/** A4, landscape, millimetres. */
const page = { width: 297, height: 210 } as const;
const gold = '#9A6B1F';
const red = '#B3261E';
const bodySize = 20;
const bodyWidth = mm(215);

const bodyOf = ({ unitName, leaderName, studioName, programme }: TitlePaper): string =>
  `${unitName}${leaderName}同志领衔的“${studioName}”，经考核评审和公示，命名为“${programme}”。`;

/**
 * 证书: one A4 page, landscape, with number, seal picture and verification code (二(一)). The seal is a picture; what
 * proves the certificate is its code on the public page.
 * @param madeAt date of this issue, so that the same paper gives the same bytes
 * @param sealPicture the issuer's uploaded seal as it looked then, PNG or JPEG; null to have it drawn
 */
export const renderCertificate = (
  paper: TitlePaper,
  madeAt: Date,
  sealPicture: Buffer | null,
): Promise<Buffer> => {
  const pen = newPen({ title: `${paper.studioName}证书`, madeAt });
  pen.document.addPage({ size: [mm(page.width), mm(page.height)], margin: 0 });
  const middle = mm(page.width / 2);
  for (const [inset, width] of [
    [10, 2.4],
    [13, 0.7],
  ] as const) {
    pen.document
      .lineWidth(width)
      .strokeColor(gold)
      .rect(mm(inset), mm(inset), mm(page.width - 2 * inset), mm(page.height - 2 * inset))
      .stroke();
  }
  pen.text('证书', middle, mm(48), { size: 54, weight: 'bold', colour: red, align: 'centre', spacing: 0 });
  pen.text(paper.number, middle, mm(60), { size: 13, align: 'centre' });
  const lines = breakLines(bodyOf(paper), {
    width: bodyWidth,
    size: bodySize,
    weight: 'regular',
    indent: 2,
  });
  lines.forEach(({ text, indent }, index) => {
    pen.text(text, middle - bodyWidth / 2 + indent, mm(82) + index * bodySize * 1.9, { size: bodySize });
  });
  const right = mm(222);
  pen.text(paper.issuer, right, mm(162), { size: 16, align: 'centre' });
  pen.text(paper.date, right, mm(173), { size: 16, align: 'centre' });
  pen.seal(paper.issuer, sealPicture, right - mm(sealSide / 2), mm(165 - sealSide / 2));
  pen.draw(drawQr(paper.checkUrl, 26), mm(38), mm(150));
  pen.text(`核验码 ${paper.code}`, mm(68), mm(160), { size: 11 });
  pen.text('扫码核验证书是否有效', mm(68), mm(167), { size: 11 });
  if (paper.issue > 1) pen.text(`第 ${paper.issue} 次制发，以核验结果为准`, mm(68), mm(174), { size: 11 });
  return finished(pen);
};
