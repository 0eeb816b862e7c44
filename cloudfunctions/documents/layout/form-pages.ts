import type { FormPaper } from '../paper/form-paper';
import { annexGroups, annexHead } from './annex-rows';
import { breakLines, type TextLine } from './break-lines';
import { formGroups } from './form-groups';
import { mm } from './millimetres';
import { type Frame, Paginator, type Placed } from './paginate';
import { rowHeight } from './table';

/** Millimetres from the top of the paper. */
const edges = { top: 24, continued: 26, bottom: 277, aboveCode: 258, recommended: 9 } as const;

export interface AnnexTitle {
  readonly text: string;
  readonly page: number;
  /** Top of the title, points. */
  readonly y: number;
}

/** Where everything of the paper stands. All measures in points. */
export interface FormPages {
  readonly count: number;
  readonly titleLines: readonly TextLine[];
  readonly titleTop: number;
  /** Baseline of 推荐单位（盖章）. */
  readonly recommendedBaseline: number;
  readonly cells: readonly Placed[];
  readonly annexTitles: readonly AnnexTitle[];
}

/** The heading of 附件2 breaks after seventeen characters, as the official form does. */
export const titleStyle = { size: 21, leading: 32, characters: 17 } as const;
const annexTitleHeight = mm(12);
const annexGap = mm(7);

/** Lays the whole paper out: the form from the first page on, the annexes from a page of their own. */
export const layOutForm = (paper: FormPaper): FormPages => {
  const { size, leading, characters } = titleStyle;
  const titleLines = breakLines(paper.title, {
    width: characters * size + 1,
    size,
    weight: 'bold',
    indent: 0,
  });
  const recommendedBaseline = mm(edges.top) + titleLines.length * leading + mm(edges.recommended);
  const frame = (page: number): Frame => ({
    top: mm(edges.continued),
    bottom: mm(page === 0 && paper.version ? edges.aboveCode : edges.bottom),
  });

  const form = new Paginator(frame, { page: 0, y: recommendedBaseline + mm(3) });
  for (const group of formGroups(paper)) form.add(group);
  if (form.place.page === 0) form.fillLastPage();

  const cells: Placed[] = [...form.placed];
  const annexTitles: AnnexTitle[] = [];
  let { page, y } = { page: form.place.page + 1, y: mm(edges.continued) };
  let last = form.place.page;
  for (const annex of paper.annexes) {
    const head = annexHead(annex);
    const groups = annexGroups(annex);
    const begins = groups.slice(0, 2).flatMap(({ rows }) => rows.map(rowHeight));
    const begun = begins.reduce((sum, height) => sum + height, 0);
    const needed = annexTitleHeight + rowHeight(head) + Math.min(mm(60), begun);
    if (y + needed > frame(page).bottom) {
      page += 1;
      y = mm(edges.continued);
    }
    annexTitles.push({ text: annex.title, page, y });
    const table = new Paginator(frame, { page, y: y + annexTitleHeight }, [head]);
    for (const group of groups) table.add(group);
    cells.push(...table.placed);
    ({ page, y } = table.place);
    last = page;
    y += annexGap;
  }
  return {
    count: last + 1,
    titleLines,
    titleTop: mm(edges.top),
    recommendedBaseline,
    cells,
    annexTitles,
  };
};
