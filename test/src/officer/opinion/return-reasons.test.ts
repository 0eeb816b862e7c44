import { reasonsFor, sectionsNotMet } from '@/officer/opinion/return-reasons';
import { phrasesFor } from '@/officer/opinion/verdicts';
import { round, view } from '../programme';

const person = (id: string) => ({
  id,
  name: `样例${id}`,
  sex: '女' as const,
  birth: '1980-05',
  grade: 'senior' as const,
  education: 'master' as const,
  role: 'member' as const,
  position: '',
});
const { findings } = view({ answers: { roster: ['1', '2', '3', '4'].map(person) } });

test('the section in which a condition is not met is named', () => {
  expect(sectionsNotMet(round.sections, findings)).toEqual(['team']);
});

test('a condition not met is the first reason offered for its section', () => {
  const reasons = reasonsFor(round.sections, ['team'], findings);
  expect(reasons[0]).toBe('创新团队现有 4 人，至少 5 人（一(二)2），请补充。');
  expect(reasons).toContain('团队名册有误或不完整，请逐人核对。');
});

test('no section, no reason', () => {
  expect(reasonsFor(round.sections, [], findings)).toEqual([]);
});

test('the industry union’s phrases go with the verdict they speak for', () => {
  expect(phrasesFor(round, 'industryUnion', 'approve')).toEqual(['经审核，同意进入考核评审。']);
  expect(phrasesFor(round, 'industryUnion', 'reject')).toEqual(['经审核，不符合基本条件，不予通过。']);
  expect(phrasesFor(round, 'unitUnion', 'agree')).toHaveLength(2);
});
