import { randomUUID } from 'node:crypto';
import type { ActivityInput } from '../../../domain/activity/schema';
import type { PairInput } from '../../../domain/mentoring/pair';
import type { ProjectInput } from '../../../domain/project/project';
import type { ResultInput } from '../../../domain/result/schema';

/** The studio of `leader`, to which `member` belongs, and the two in its roster. */
export const studioId = 'studio.leader';
export const leaderInRoster = { memberId: 'studio.leader.leader', name: '马示例' };
export const memberInRoster = { memberId: 'studio.leader.member', name: '冯样例' };

/** An activity of two hours on the day, with `member` in it. */
export const anActivity = (more: Partial<ActivityInput> = {}): ActivityInput => ({
  kind: 'training',
  title: '静脉输液规范培训',
  startsAt: '2020-09-14T06:00:00.000Z',
  hours: 2,
  place: { name: '示教室', latitude: null, longitude: null },
  text: '按新版规范逐项演练。',
  members: [memberInRoster],
  guests: [],
  guestCount: 0,
  photos: [],
  files: [],
  pairId: null,
  projectId: null,
  ...more,
});

/** What a phone sends of a new entry, under an id of its own. */
export const anEntry = <Content>(content: Content, id: string = randomUUID()) => ({
  id,
  version: null,
  content,
});

/** `leader` teaches `member` for the year 2020. */
export const aPair = (more: Partial<PairInput> = {}): PairInput => ({
  mentor: leaderInRoster,
  apprentice: memberInRoster,
  from: '2020-01-01',
  until: '2020-12-31',
  aims: [{ id: 'aim-00000001', text: '独立完成危重症护理评估', reachedOn: '' }],
  paper: [],
  assessment: null,
  ...more,
});

/** A result recognised by the city in 2019. */
export const aResult = (more: Partial<ResultInput> = {}): ResultInput => ({
  name: '输液接口防脱落固定装置',
  kind: 'technology',
  level: 'city',
  recognisedBy: '示例市总工会',
  recognisedOn: '2019-11-20',
  number: '示例〔2019〕1号',
  details: { form: 'achievement' },
  owners: [{ ...memberInRoster, part: '设计' }],
  evidence: [],
  economicBenefit: '每年节约耗材费用',
  economicFen: 1_200_000,
  socialBenefit: '减少意外脱管',
  usedAt: '示例医院全院',
  projectId: null,
  ...more,
});

/** A project of 2020 that runs. */
export const aProject = (more: Partial<ProjectInput> = {}): ProjectInput => ({
  name: '静脉输液安全闭环管理',
  approvedBy: '示例医院',
  year: 2020,
  number: '',
  aim: '外渗发生率降低一半',
  state: 'running',
  members: [leaderInRoster, memberInRoster],
  funds: 5_000_000,
  startsOn: '2020-03-01',
  endsOn: '',
  evidence: [],
  conclusion: '',
  ...more,
});
