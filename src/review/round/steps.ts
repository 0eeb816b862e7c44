import { exactMinute } from '@domain/time/shanghai';
import type { IconName } from '@/components/icon/names';
import type { ReadingRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import { termsWords } from '../parts/terms-words';

export interface Step {
  readonly key: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly turn: 'done' | 'now' | 'later';
  readonly page: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Counted {
  readonly applications: number;
  readonly sheets: number;
  readonly submitted: number;
  readonly missing: number;
}

/** @returns how far the readings are */
export const countReadings = (rows: readonly ReadingRow[]): Counted => {
  const readers = rows.flatMap((row) => row.readers);
  return {
    applications: rows.length,
    sheets: readers.length,
    submitted: readers.filter(({ state }) => state === 'submitted').length,
    missing: rows.reduce((sum, { missing }) => sum + missing, 0),
  };
};

const readingWords = ({ applications, sheets, submitted, missing }: Counted): string => {
  if (applications === 0) return '还没有申报表进入考核评审';
  return [
    `${applications} 份申报表`,
    `评分表已提交 ${submitted} / ${sheets}`,
    missing > 0 ? `还缺 ${missing} 位专家` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** @returns the steps of a review in their order, each with where it stands and the page on which it is done */
export const stepsOf = (review: ReviewView, rows: readonly ReadingRow[]): readonly Step[] => {
  const { roundId, terms, expertIds, declared, meetings, decided, released, named } = review;
  const counted = countReadings(rows);
  const ready = counted.sheets > 0 && counted.missing === 0 && counted.submitted === counted.sheets;
  const parameters = { round: roundId };
  const after = released !== null;
  return [
    {
      key: 'terms',
      icon: 'sliders-horizontal',
      title: '评审办法与评分表',
      text: termsWords(terms),
      turn: 'done',
      page: 'review/terms',
      parameters,
    },
    {
      key: 'panel',
      icon: 'users',
      title: '本批次专家',
      text: [`${expertIds.length} 位`, declared.length > 0 ? `申请回避 ${declared.length} 份` : '']
        .filter((part) => part !== '')
        .join(' · '),
      turn: expertIds.length > 0 ? 'done' : 'now',
      page: 'review/panel',
      parameters,
    },
    {
      key: 'readings',
      icon: 'send',
      title: '分配与进度',
      text: readingWords(counted),
      turn: ready || after ? 'done' : expertIds.length > 0 ? 'now' : 'later',
      page: 'review/readings',
      parameters,
    },
    {
      key: 'meetings',
      icon: 'camera',
      title: '考察与会议',
      text: meetings.length === 0 ? '还没有记录' : `已记录 ${meetings.length} 次`,
      turn: meetings.length > 0 ? 'done' : after ? 'done' : 'later',
      page: 'review/meetings',
      parameters,
    },
    {
      key: 'ranking',
      icon: 'award',
      title: '排名与决定',
      text: after
        ? `公示 ${released.listed} 个工作室`
        : `已拟定 ${decided} / ${counted.applications} 份，统一发布前不对外`,
      turn: after ? 'done' : counted.submitted > 0 ? 'now' : 'later',
      page: 'review/ranking',
      parameters,
    },
    {
      key: 'objections',
      icon: 'megaphone',
      title: '公示与异议',
      text: after ? `公示到${exactMinute(released.until)}` : `发布后公示 ${terms.noticeDays} 个工作日`,
      turn: named !== null ? 'done' : after ? 'now' : 'later',
      page: 'review/objections',
      parameters,
    },
    {
      key: 'naming',
      icon: 'stamp',
      title: '命名与证书',
      text: named === null ? '公示期满且异议处理完后命名（二(一)）' : `已命名，${exactMinute(named.at)}`,
      turn: named !== null ? 'done' : 'later',
      page: 'naming/batch',
      parameters,
    },
  ];
};

/** The one next thing to do; without a page it is the release. */
export type NextStep =
  | { readonly words: string; readonly page: string }
  | { readonly words: string; readonly page: null };

/** @returns what comes next in a review; null where nothing can be done before an application comes in */
export const nextStep = (review: ReviewView, rows: readonly ReadingRow[]): NextStep | null => {
  const { expertIds, decided, released, named } = review;
  const { applications, sheets, submitted, missing } = countReadings(rows);
  if (named !== null) return { words: '命名与证书', page: 'naming/batch' };
  if (released !== null) return { words: '处理异议', page: 'review/objections' };
  if (expertIds.length === 0) return { words: '选定本批次专家', page: 'review/panel' };
  if (applications === 0) return null;
  if (missing > 0) return { words: '分配申报表', page: 'review/readings' };
  if (decided === applications) return { words: '统一发布评审结果', page: null };
  if (submitted < sheets) return { words: '查看评审进度', page: 'review/readings' };
  return { words: '看排名，拟定决定', page: 'review/ranking' };
};
