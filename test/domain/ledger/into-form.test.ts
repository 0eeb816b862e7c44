import * as v from 'valibot';
import { limits } from '../../../domain/form/limits';
import { answerSchemas } from '../../../domain/form/schemas';
import { projectIntoForm, resultIntoForm } from '../../../domain/ledger/into-form';
import type { ProjectContent } from '../../../domain/project/project';
import type { ResultContent } from '../../../domain/result/result';

const proof = { id: 'copy-1', name: '证书.png', size: 10, type: 'image/png' };
const result: ResultContent = {
  name: '防脱落装置',
  kind: 'technology',
  level: 'city',
  recognisedBy: '示例市总工会',
  recognisedOn: '2020-08-20',
  number: '',
  details: { form: 'achievement' },
  owners: [],
  evidence: [],
  economicBenefit: '每年节约耗材',
  economicFen: null,
  socialBenefit: '',
  usedAt: '全院',
  projectId: null,
};

test('a result goes into the form with its level, day, benefit and the copies of its evidence', () => {
  expect(resultIntoForm('result-1', result, [proof])).toEqual({
    id: 'result-1',
    name: '防脱落装置',
    level: 'city',
    recognisedBy: '示例市总工会',
    date: '2020-08-20',
    benefit: '每年节约耗材；应用于全院',
    evidence: [proof],
  });
});

test('the longest entries of the ledger still fit into the form', () => {
  const long = '长'.repeat(5_000);
  const longest = { ...result, name: long, recognisedBy: long, economicBenefit: long, socialBenefit: long };
  const taken = resultIntoForm('result-1', longest, [proof]);
  expect(taken.benefit).toHaveLength(limits.mediumText);
  expect(v.safeParse(answerSchemas.results, [taken]).success).toBe(true);
  const project = { name: long, approvedBy: long, year: 2020 } as ProjectContent;
  expect(v.safeParse(answerSchemas.projects, [projectIntoForm('project-1', project, [])]).success).toBe(true);
});
