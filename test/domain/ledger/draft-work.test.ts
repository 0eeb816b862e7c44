import { draftWork, type WorkFacts } from '../../../domain/ledger/draft-work';
import { noSums } from '../../../domain/ledger/tally';
import type { ResultContent } from '../../../domain/result/result';

const result = (more: Partial<ResultContent>): ResultContent => ({
  name: '示例成果',
  kind: 'technology',
  level: 'unit',
  recognisedBy: '示例医院',
  recognisedOn: '2020-03-01',
  number: '',
  details: { form: 'achievement' },
  owners: [],
  evidence: [],
  economicBenefit: '',
  economicFen: null,
  socialBenefit: '',
  usedAt: '',
  projectId: null,
  ...more,
});
const nothing: WorkFacts = {
  from: '2019-01-01',
  to: '2020-09-15',
  sums: noSums,
  pairs: { total: 0, ended: 0, aimsReached: 0 },
  projects: [],
  results: [],
};

test('empty ledgers give an empty draft: nothing is made up', () => {
  expect(draftWork(nothing)).toBe('');
});

test('counts, hours, pairs, projects and results stand in the draft as the ledgers have them', () => {
  const kinds = {
    ...noSums.byKind,
    training: { count: 2, hours: 5 },
    mentoring: { count: 3, hours: 4.5 },
  };
  const text = draftWork({
    ...nothing,
    sums: { ...noSums, activities: 5, hours: 9.5, guests: 40, byKind: kinds },
    pairs: { total: 2, ended: 1, aimsReached: 3 },
    projects: [{ name: '输液安全', approvedBy: '示例医院', year: 2020, state: '进行中' }],
    results: [
      result({ name: '甲', level: 'city', number: '示例1号', usedAt: '全院', socialBenefit: '减少脱管' }),
    ],
  });
  expect(text).toBe(
    [
      '2019年1月至2020年9月，工作室共开展活动5次、9.5小时，其中技术培训2次、名师带徒3次，带动工作室以外40人次参加。',
      '名师带徒：结成师徒2对，带教3次、4.5小时，达成培养目标3项，已考核出师1对。',
      '技术攻关：立项课题和项目1个：“输液安全”（2020年示例医院立项，进行中）。',
      '取得成果：得到认可或认定的成果1项，其中地市级1项。',
      '1.甲（科技创新，创新成果，地市级，2020年3月由示例医院认定，编号示例1号）。应用于全院；减少脱管。',
    ].join('\n'),
  );
});

test('the five best are told: higher levels first, then later ones', () => {
  const results = [
    result({ name: '旧单位级', recognisedOn: '2018-01-01' }),
    result({ name: '新单位级', recognisedOn: '2020-01-01' }),
    result({ name: '国家级', level: 'nation', recognisedOn: '2017-01-01' }),
    result({ name: '地市级', level: 'city' }),
    result({ name: '自治区级', level: 'region' }),
    result({ name: '另一单位级', recognisedOn: '2019-01-01' }),
  ];
  const lines = draftWork({ ...nothing, results }).split('\n');
  expect(lines[0]).toBe(
    '取得成果：得到认可或认定的成果6项，其中国家级1项、自治区级1项、地市级1项、单位3项。',
  );
  expect(lines.slice(1).map((line) => line.slice(2).split('（')[0])).toEqual([
    '国家级',
    '自治区级',
    '地市级',
    '新单位级',
    '另一单位级',
  ]);
});
