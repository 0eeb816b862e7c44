import { newReview } from '@domain/review/review';
import { usualTerms } from '@domain/review/usual-terms';
import { notice2020 } from '@domain/round/notice2020/terms';
import { studioIdOf } from '@domain/studio/studio';
import { subsidyId, usualSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { type Instant } from '@domain/time/shanghai';
import { numberText } from '@domain/title/series';
import { titleId } from '@domain/title/title';
import { pathToTop } from '@domain/unions/path';
import { people } from './people';
import { unions } from './unions';

const leader = 'library-leader';
const roundId = 'round-2020';
const applicationId = `${roundId}.${leader}`;
const title = titleId(applicationId);
const studioName = '韩样本阅读推广创新工作室';
const unitName = '示例图书馆';
const industry = '文化';
const leaderName = people.find(({ _id }) => _id === leader)?.name ?? '';
const unionPath = pathToTop(unions, 'library').map(({ _id }) => _id);
const code = 'DEMA-2222-3333';
const at = {
  released: '2020-10-20T02:00:00.000Z',
  noticeUntil: '2020-10-27T15:59:59.999Z',
  named: '2020-11-02T02:00:00.000Z',
  approved: '2020-11-20T02:00:00.000Z',
  paid: '2020-12-10T02:00:00.000Z',
} as const;
const amount = 2_000_000;

const officer = (key: string) => ({
  personId: key,
  personName: people.find(({ _id }) => _id === key)?.name ?? '',
});
const first = officer('industry-officer');
const second = officer('industry-deputy');
const acting = {
  ...first,
  capacity: 'industryUnion' as const,
  unionId: 'industry',
  unionName: unions.find(({ _id }) => _id === 'industry')?.name ?? '',
};
const pattern = '宁教科文卫体工创字〔{year}〕{number}号';

/** The id of the studio that is named already, and of its subsidy. */
export const namedStudio = studioIdOf(leader);
export const namedSubsidy = subsidyId(title, usualSubsidyTerms, notice2020.year);
export const namedLeader = leader;
export const namedName = studioName;
export const namedAt: Instant = at.named;

/** From when on the demonstration can look back on a naming of 2020 and its subsidy. */
export const namedSince: Instant = '2021-01-01T00:00:00.000Z';

/**
 * One made-up studio that was named in 2020, with certificate and a subsidy that was approved by two officers and
 * paid, as the collections hold it: it lies in the past, where no procedure leads.
 */
export const namedDocuments: Readonly<Record<string, readonly object[]>> = {
  applications: [
    {
      _id: applicationId,
      roundId,
      leaderId: leader,
      leaderName,
      unionPath,
      unitName,
      industry,
      answers: {
        studioName,
        work: '工作室面向城乡读者开展阅读推广，开发流动书箱借阅方法，带教青年馆员三人。（本段为演示内容。）',
      },
      state: { phase: 'named' },
      stations: [],
      forms: [],
      opinions: [],
      way: [],
      extension: null,
      teamIds: [],
      savedAt: at.named,
      savedOn: '演示',
      phase: 'named',
      waitingFor: [],
      since: at.named,
      codes: [],
      hasUnchecked: false,
      studioName,
    },
  ],
  reviews: [
    {
      ...newReview(roundId, usualTerms),
      decisions: {
        [applicationId]: { verdict: 'list', class: 3, reason: '成果形成于台账启用之前（示例）。' },
      },
      released: {
        at: at.released,
        by: acting,
        until: at.noticeUntil,
        list: [{ applicationId, studioName, leaderName, unitName, industry }],
      },
      named: { at: at.named, by: acting },
      budget: 10_000_000,
      subsidies: usualSubsidyTerms,
      reserved: [{ id: title, amount }],
    },
  ],
  series: [{ _id: 'industryUnion', pattern, issued: [{ number: 1, applicationId, at: at.named }] }],
  titles: [
    {
      _id: title,
      codes: [code],
      studioId: namedStudio,
      applicationId,
      roundId,
      level: 'industryUnion',
      year: notice2020.year,
      programme: notice2020.programme,
      number: numberText({ pattern }, notice2020.year, 1),
      class: 3,
      classReason: '成果形成于台账启用之前（示例）。',
      industry,
      unionPath,
      issuer: acting.unionName,
      since: at.named,
      issues: [
        { issue: 1, code, studioName, leaderName, unitName, at: at.named, by: first.personName, reason: '' },
      ],
      state: { kind: 'held' },
    },
  ],
  subsidies: [
    {
      _id: namedSubsidy,
      titleId: title,
      roundId,
      year: null,
      studioId: namedStudio,
      unionPath,
      studioName,
      unitName,
      class: 3,
      amount,
      proposedBy: { ...first, at: at.approved },
      approvals: [
        { ...first, at: at.approved },
        { ...second, at: at.approved },
      ],
      state: { kind: 'paid', at: at.paid, reference: '示例凭证0001' },
      payments: [{ kind: 'paid', at: at.paid, reference: '示例凭证0001', by: first.personName }],
      spendings: [],
    },
  ],
};
