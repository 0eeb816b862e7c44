import { usualTerms } from '../../../domain/programme/terms';
import { fromShanghai } from '../../../domain/time/shanghai';
import type { Title } from '../../../domain/title/title';
import type { Sayer } from '../../../domain/way/way';

export const since = fromShanghai('2020-11-20 10:00');
export const terms = usualTerms.cycle;
export const unionPath = ['hospital', 'health', 'industry'];

/** A title named on 20 November 2020, so that its first cycle ends on 19 November 2025. */
export const aTitle = (more: Partial<Title> = {}): Title & { readonly _id: string } => ({
  _id: 'title.one',
  studioId: 'studio.leader',
  applicationId: 'one',
  roundId: '2020',
  level: 'industryUnion',
  year: 2020,
  programme: '示例创新工作室',
  number: '创字〔2020〕1号',
  class: 2,
  classReason: '',
  industry: '医疗卫生',
  unionPath,
  issuer: '示例产业工会',
  since,
  issues: [
    {
      issue: 1,
      code: 'AAAA-BBBB-CCCC',
      studioName: '马示例创新工作室',
      leaderName: '马示例',
      unitName: '示例医院',
      at: since,
      by: '赵样例',
      reason: '',
    },
  ],
  state: { kind: 'held' },
  ...more,
});

/** @param at Shanghai time */
export const sayer = (place: 0 | 1 | 2, at: string): Sayer => ({
  post: {
    capacity: (['unitUnion', 'directUnion', 'industryUnion'] as const)[place],
    unionId: unionPath[place] ?? '',
  },
  unionName: ['示例医院工会', '示例卫生直属工会', '示例产业工会'][place] ?? '',
  sealName: ['示例医院工会', '示例卫生直属工会', '示例产业工会'][place] ?? '',
  personId: `person-${place}`,
  personName: ['钱样例', '孙样例', '赵样例'][place] ?? '',
  at: fromShanghai(at),
});
