import type { Answers, RosterEntry } from '../../../domain/form/answers';
import { checkForm } from '../../../domain/form/check';
import { progressOf } from '../../../domain/form/progress';
import { complete, round, september } from '../programme';

const now = september(15);
const problems = (changes: Answers) => checkForm(round, { ...complete, ...changes }, now);
const roster = complete.roster as readonly RosterEntry[];
const changed = (index: number, changes: Partial<RosterEntry>) =>
  roster.map((entry, place) => (place === index ? { ...entry, ...changes } : entry));

test('a complete form has no problem', () => {
  expect(problems({})).toEqual([]);
});

test('an empty form names every required field', () => {
  expect(checkForm(round, {}, now).map((problem) => problem.field)).toEqual([
    'studioName',
    'phone',
    'titles',
    'roster',
    'projects',
    'work',
    'results',
    'venue',
    'venuePhotos',
    'funds',
  ]);
});

test('telephones: a mobile or a landline with its area code', () => {
  for (const phone of ['13800000001', '0951-2090101', '09512090101', '0951-2090101-203']) {
    expect(problems({ phone })).toEqual([]);
  }
  for (const phone of ['1380000000', '2090101', '1390000000a']) {
    expect(problems({ phone }).map((problem) => problem.message)).toEqual([
      '“联系电话”应为手机号或带区号的座机号，例如 0951-1234567。',
    ]);
  }
});

test('a person of the team lacks nothing that the composition counts', () => {
  expect(problems({ roster: changed(1, { birth: '', education: null }) })).toEqual([
    { field: 'roster.1.birth', message: '请选择组员2示例的出生年月。' },
    { field: 'roster.1.education', message: '请选择组员2示例的学历。' },
  ]);
});

test('an impossible age is asked about', () => {
  expect(problems({ roster: changed(1, { birth: '2015-01' }) })).toEqual([
    { field: 'roster.1.birth', message: '请核对组员2示例的出生年月：按此计算为 5 岁。' },
  ]);
});

test('the roster has exactly one leader', () => {
  expect(problems({ roster: changed(0, { role: 'member' }) })).toEqual([
    { field: 'roster', message: '名册中应有 1 位领军人物，现有 0 位。', clause: '一(二)2' },
  ]);
});

test('a long text stops at its limit', () => {
  expect(problems({ work: '字'.repeat(5000) })).toEqual([]);
  expect(problems({ work: '字'.repeat(5001) })).toEqual([
    { field: 'work', message: '“创新工作室开展工作情况及取得成果”最多 5000 个字，现有 5001 个字。' },
  ]);
});

test('progress counts the fields that still stop a submission, each once', () => {
  const missing = (answers: Answers) =>
    progressOf(round, answers, now).map(({ key, missing }) => [key, missing]);
  expect(missing(complete).every(([, count]) => count === 0)).toBe(true);
  expect(missing({ ...complete, roster: roster.slice(0, 4), phone: '' })).toEqual([
    ['basics', 1],
    ['leader', 0],
    ['team', 1],
    ['projects', 0],
    ['work', 0],
    ['venueAndFunds', 0],
    ['materials', 0],
  ]);
});
