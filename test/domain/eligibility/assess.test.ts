import { assess } from '../../../domain/eligibility/assess';
import type { Answers, ResultEntry, RosterEntry, TitleEntry } from '../../../domain/form/answers';
import { complete, round, september } from '../programme';

const finding = (key: string, changes: Answers) => {
  const found = assess(round, { ...complete, ...changes }, september(15)).find((one) => one.key === key);
  return found && { verdict: found.verdict, blocks: found.blocks, message: found.message };
};
const roster = complete.roster as readonly RosterEntry[];
const [title] = complete.titles as readonly [TitleEntry];
const [result] = complete.results as readonly [ResultEntry];

test('a complete form meets every condition of 2020', () => {
  expect(assess(round, complete, september(15)).map(({ key, verdict }) => [key, verdict])).toEqual([
    ['leader', 'met'],
    ['team', 'met'],
    ['teamMix', 'met'],
    ['project', 'met'],
    ['results', 'met'],
    ['venue', 'met'],
    ['funds', 'met'],
    ['managementRules', 'met'],
  ]);
});

test('一(二)2: four people are too few, five are enough', () => {
  expect(finding('team', { roster: roster.slice(0, 4) })).toEqual({
    verdict: 'notMet',
    blocks: true,
    message: '创新团队现有 4 人，至少 5 人（一(二)2）',
  });
  expect(finding('team', { roster: roster.slice(0, 5) })).toEqual({
    verdict: 'met',
    blocks: false,
    message: '创新团队现有 5 人，至少 5 人（一(二)2）',
  });
});

test('an empty draft cannot tell yet, and does not pass', () => {
  const findings = assess(round, {}, september(15));
  expect(findings.map(({ verdict }) => verdict)).toEqual(findings.map(() => 'cannotTell'));
  expect(findings.filter(({ blocks }) => blocks).map(({ key }) => key)).toEqual([
    'leader',
    'team',
    'project',
    'results',
    'venue',
    'funds',
  ]);
  expect(findings[1]?.message).toBe('创新团队尚未填写，至少 5 人（一(二)2）');
});

test('一(二)1: a leading figure of the industry alone is for the unions to judge, and does not block', () => {
  expect(finding('leader', { titles: [{ ...title, kind: 'industryLeadingFigure' }] })).toEqual({
    verdict: 'cannotTell',
    blocks: false,
    message: '领军人物所获称号是否符合条件由工会审核认定（一(二)1）',
  });
  expect(finding('leader', { titles: [] })?.blocks).toBe(true);
});

test('一(二)3: a project of another year does not count', () => {
  const projects = [{ id: 'p', name: '示例', approvedBy: '示例', year: 2019, evidence: [] }];
  expect(finding('project', { projects })?.verdict).toBe('notMet');
});

test('一(二)4: results count for two years up to the cutoff', () => {
  const on = (date: string) => finding('results', { results: [{ ...result, date }] })?.verdict;
  expect(on('2018-09-28')).toBe('notMet');
  expect(on('2018-09-29')).toBe('met');
  expect(on('2018-09')).toBe('met');
  expect(on('2020-09-29')).toBe('met');
  expect(on('2020-09-30')).toBe('notMet');
});

test('advisory conditions never block', () => {
  expect(finding('managementRules', { managementRules: [] })).toEqual({
    verdict: 'notMet',
    blocks: false,
    message: '工作室管理制度现有 0 份，至少 1 份（二(二)1）',
  });
});
