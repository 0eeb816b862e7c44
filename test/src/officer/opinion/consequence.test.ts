import { consequenceOf } from '@/officer/opinion/consequence';
import { standingOf } from '@/officer/opinion/standing';
import { verdictsOffered } from '@/officer/opinion/verdicts';
import { administration, directUnion, industryUnion, unitUnion, view } from '../programme';

test('the first of two opinions of a step: the other one is still waited for', () => {
  expect(consequenceOf('agree', view(), unitUnion.key)).toBe(
    '盖章后还待中共示例人民医院委员会提出意见，马示例会收到消息。盖章后不能撤回。',
  );
});

test('the last opinion of a step: the next step is named', () => {
  const stations = [
    { title: '', posts: [{ ...unitUnion, turn: 'done' as const }, administration] },
    { title: '', posts: [directUnion] },
    { title: '', posts: [industryUnion] },
  ];
  expect(consequenceOf('agree', { stations, leaderName: '马示例' }, administration.key)).toBe(
    '盖章后申报表转到示例卫生系统工会委员会办理，马示例会收到消息。盖章后不能撤回。',
  );
});

test('a return comes back to the one who returned it', () => {
  expect(consequenceOf('return', view(), unitUnion.key)).toContain('直接回到您这里，已有的意见仍然有效');
});

test('an officer whose turn it is may judge; one of the studio may not; a later one waits', () => {
  expect(standingOf(view(), unitUnion.key)).toBe('judge');
  expect(standingOf(view({ actions: [] }), unitUnion.key)).toBe('ownStudio');
  expect(standingOf(view({ actions: [] }), directUnion.key)).toBe('notYet');
  expect(standingOf(view({ actions: [] }), 'directUnion:other')).toBe('none');
});

test('a post that has spoken is told so', () => {
  const opinion = {
    post: { capacity: 'unitUnion' as const, unionId: 'hospital' },
    unionName: '示例人民医院工会委员会',
    sealName: '示例人民医院工会委员会',
    personId: 'p',
    personName: '王样例',
    at: '2020-09-18T01:00:00.000Z',
    verdict: 'agree' as const,
    text: '同意。',
    formVersion: 1,
  };
  const posts = [{ ...unitUnion, turn: 'done' as const, opinion }, administration];
  expect(standingOf(view({ actions: [], stations: [{ title: '', posts }] }), unitUnion.key)).toBe('given');
});

test('rejecting during the review is not offered among the opinions on the form', () => {
  expect(verdictsOffered({ phase: 'review', actions: ['announce', 'decline'] })).toEqual([]);
  expect(verdictsOffered({ phase: 'opinions', actions: ['return', 'approve', 'reject'] })).toEqual([
    'approve',
    'return',
    'reject',
  ]);
});
