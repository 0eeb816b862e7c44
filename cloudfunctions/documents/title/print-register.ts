import { dayInShanghai, exactMinute } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { titleStateNames } from '@domain/title/state';
import { currentIssue, titleLevelNames } from '@domain/title/title';
import type { StoredTitle } from '@platform/database/collections';
import { every } from '@platform/database/every';
import { defineProcedure } from '@platform/door/procedure';
import { titleFilters, titlesWhere } from '@platform/titles/title-search';
import * as v from 'valibot';
import { writeWorkbook } from '../excel/workbook';
import { day, text } from '../ledger/ledger-table';
import { handOver, type MadePaper } from '../paper/hand-over';

/** The register of titles as Excel, as the caller may see it and has narrowed it. */
export const titleRegister = defineProcedure({
  name: 'paper.titles',
  writes: false,
  input: v.strictObject(titleFilters),
  run: async (call, filters): Promise<MadePaper> => {
    const found = await every<'titles', keyof StoredTitle & string>('titles', titlesWhere(call, filters), {
      without: ['trail'],
    });
    // Latest first, as the page lists them; of one naming in the order of their ids.
    const titles = [...found].sort((one, other) => other.since.localeCompare(one.since));
    const rows = titles.map((title, index) => {
      const { studioName, leaderName, unitName, code } = currentIssue(title);
      return [
        String(index + 1),
        title.number,
        studioName,
        leaderName,
        unitName,
        title.industry,
        titleLevelNames[title.level],
        classWords(title.class),
        `${title.year}`,
        dayInShanghai(title.since),
        titleStateNames[title.state.kind],
        title.state.kind === 'removed' ? dayInShanghai(title.state.at) : '',
        code,
      ];
    });
    const content = await writeWorkbook({
      title: '创新工作室称号名册',
      note: `导出人 ${call.person.name}　导出时间 ${exactMinute(call.now)}`,
      columns: [
        text('序号', 6),
        text('编号', 26),
        text('工作室', 26),
        text('领军人物', 10),
        text('所属单位', 22),
        text('行业', 12),
        text('级别', 12),
        text('类别', 8),
        text('年度', 8),
        day('命名日期'),
        text('状态', 10),
        day('取消日期'),
        text('核验码', 18),
      ],
      pages: (async function* () {
        yield await Promise.resolve(rows);
      })(),
    });
    return handOver(call, '创新工作室称号名册', 'xlsx', content);
  },
});
