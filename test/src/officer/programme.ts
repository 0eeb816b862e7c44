import { assess } from '@domain/eligibility/assess';
import type { Answers } from '@domain/form/answers';
import { checkForm } from '@domain/form/check';
import { composeTeam } from '@domain/form/composition';
import { notice2020 } from '@domain/round/notice2020/terms';
import type {
  ApplicationSummary,
  ApplicationView,
  PostView,
} from '../../../cloudfunctions/api/application/application.views';
import type { RoundView } from '../../../cloudfunctions/api/round/round.views';

export const now = '2020-09-18T01:00:00.000Z';

export const round: RoundView = {
  ...notice2020,
  id: 'r2020',
  state: 'open',
  amendments: [],
  publishedAt: '2020-09-08T00:00:00.000Z',
  closedAt: null,
  version: 1,
};

export const summary = (changes: Partial<ApplicationSummary> = {}): ApplicationSummary => ({
  id: 'a1',
  roundId: 'r2020',
  studioName: '马示例护理创新工作室',
  leaderName: '马示例',
  unitName: '示例人民医院',
  industry: '医疗卫生',
  phase: 'opinions',
  stateWords: '待示例人民医院工会委员会、中共示例人民医院委员会意见',
  since: '2020-09-09T01:00:00.000Z',
  savedAt: '2020-09-09T01:00:00.000Z',
  mine: true,
  besides: false,
  version: 3,
  ...changes,
});

const post = (key: PostView['key'], sealName: string, turn: PostView['turn']): PostView => ({
  key,
  sealName,
  turn,
  opinion: null,
});

export const unitUnion = post('unitUnion:hospital', '示例人民医院工会委员会', 'now');
export const administration = post('unitAdministration:hospital', '中共示例人民医院委员会', 'now');
export const directUnion = post('directUnion:health', '示例卫生系统工会委员会', 'later');
export const industryUnion = post('industryUnion:industry', '宁夏教科文卫体工会委员会', 'later');

/** An application that waits for the two opinions of its unit, as the officer of the unit's union sees it. */
export const view = (changes: Partial<ApplicationView> = {}): ApplicationView => {
  const answers: Answers = changes.answers ?? { studioName: '马示例护理创新工作室', managementRules: [] };
  return {
    ...summary(),
    round,
    answers,
    state: { phase: 'opinions', station: 0, given: [] },
    stations: [
      { title: '所在单位工会及党政部门意见', posts: [unitUnion, administration] },
      { title: '上级工会意见', posts: [directUnion] },
      { title: '教科文卫体工会意见', posts: [industryUnion] },
    ],
    opinions: [],
    sealPictures: [],
    way: [],
    extension: null,
    findings: assess(round, answers, now),
    problems: checkForm(round, answers, now),
    composition: composeTeam([], now),
    actions: ['agree', 'return'],
    editable: false,
    form: { number: 1, code: 'ABCD-EFGH-JKLM', at: '2020-09-09T01:00:00.000Z' },
    cutoffAt: round.cutoffAt,
    savedOn: '手机',
    ...changes,
  };
};
