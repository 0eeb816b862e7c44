import { layOutForm } from '../layout/form-pages';
import type { FormPaper } from '../paper/form-paper';
import { drawCell } from './draw-cell';
import { drawAnnexTitle, drawCode, drawContinued, drawFoot, drawHeading, drawWatermark } from './draw-page';
import { finished, newPen } from './pen';

/**
 * Prints a paper as PDF on A4, laid out as 附件2, fonts embedded. The same paper gives the same bytes.
 * Characters that no font holds are printed as 〓; `missingCharacters` names them.
 */
export const renderFormPdf = (paper: FormPaper): Promise<Buffer> => {
  const pages = layOutForm(paper);
  const name = paper.studioName || paper.leaderName;
  const pen = newPen({ title: `${name}申报表`, madeAt: new Date(paper.madeAt) });
  for (let page = 0; page < pages.count; page += 1) {
    pen.document.addPage({ size: 'A4', margin: 0 });
    if (!paper.version) drawWatermark(pen);
    if (page === 0) {
      drawHeading(pen, paper, pages);
      drawCode(pen, paper);
    } else drawContinued(pen, paper);
    for (const { text, y } of pages.annexTitles.filter((title) => title.page === page)) {
      drawAnnexTitle(pen, text, y);
    }
    for (const cell of pages.cells.filter((placed) => placed.page === page)) drawCell(pen, cell);
    drawFoot(pen, paper, page, pages.count);
  }
  return finished(pen);
};
