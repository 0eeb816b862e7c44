import { resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { missingIn } from '@domain/ledger/missing';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { studioYears } from '@platform/studios/studio-facts';
import type { Column, Value } from '../excel/sheet';
import { day, number, text } from './ledger-table';

export const managementName = '管理台账';
export const managementColumns: readonly Column[] = [
  text('工作室', 26),
  text('领军人物', 10),
  text('所属单位', 18),
  text('状态', 10),
  number('成员（人）'),
  number('活动（次）'),
  number('时长（小时）'),
  number('带教（小时）'),
  number('师徒（对）'),
  number('立项（个）'),
  ...resultLevels.map((level) => number(`${resultLevelNames[level]}成果`)),
  number('待确认（条）'),
  { ...day('最近记录'), width: 14 },
  text('缺项', 40),
];

const states = { preparing: '创建中', named: '已命名', removed: '不再保留称号' } as const;
const pageSize = 40;

/** @returns the management ledger of every studio below a union, page by page, in the order of their ids */
export async function* managementPages(
  unionId: string,
  year: number,
  now: Instant,
): AsyncGenerator<readonly (readonly Value[])[]> {
  for (let after = ''; ; ) {
    const studios = await findMany<'studios', keyof StoredStudio & string>('studios', {
      where: { unionPath: unionId, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      limit: pageSize,
      without: ['templates'],
    });
    const facts = await studioYears(studios, year, now);
    yield studios.flatMap((studio) => {
      const known = facts.get(studio._id);
      if (!known) return [];
      const { sums } = known;
      return [
        [
          studio.name,
          studio.leaderName,
          studio.unitName,
          states[studio.state.kind],
          known.members,
          sums.activities,
          sums.hours,
          sums.byKind.mentoring.hours,
          known.runningPairs + known.overduePairs,
          known.projects,
          ...resultLevels.map((level) => sums.byLevel[level]),
          known.waiting,
          studio.lastLoggedAt === '' ? '' : dayInShanghai(studio.lastLoggedAt),
          missingIn(known, year, now)
            .map(({ message, clause }) => `${message}（${clause ?? ''}）`)
            .join('；'),
        ],
      ];
    });
    const last = studios.at(-1);
    if (!last || studios.length < pageSize) return;
    after = last._id;
  }
}
