import fc from 'fast-check';
import { assertCare, careKinds, suggestionsFor } from '../../../domain/care/care';
import { careDecided } from '../../../domain/messages/care-messages';

const nothing = { honours: [], results: [], apprentices: 0, activities: 0, hours: 0, trainingHours: 0 };

test('whoever the ledgers know nothing of is proposed for nothing', () => {
  expect(suggestionsFor(nothing)).toEqual([]);
  expect(suggestionsFor({ ...nothing, trainingHours: 12 })).toEqual([]);
});

test('each kind has its own grounds, in words (三(三))', () => {
  const facts = {
    ...nothing,
    honours: ['示例先进个人'],
    results: ['示例工作法'],
    apprentices: 2,
    activities: 9,
    hours: 27.5,
  };
  expect(Object.fromEntries(suggestionsFor(facts).map(({ kind, grounds }) => [kind, grounds]))).toEqual({
    commend: ['本年荣誉 1 项：示例先进个人', '本年成果 1 项：示例工作法'],
    recuperate: ['带教徒弟 2 人', '本年参加活动 9 次、27.5 小时'],
    exchange: ['本年成果 1 项：示例工作法', '带教徒弟 2 人'],
    study: [
      '本年成果 1 项：示例工作法',
      '带教徒弟 2 人',
      '本年参加活动 9 次、27.5 小时',
      '本年没有培训进修记录',
    ],
  });
  expect(suggestionsFor({ ...facts, trainingHours: 8 }).map(({ kind }) => kind)).not.toContain('study');
});

test('every suggestion has grounds and none comes twice, whatever the ledgers say', () => {
  const facts = fc.record({
    honours: fc.array(fc.constant('荣誉')),
    results: fc.array(fc.constant('成果')),
    apprentices: fc.nat(5),
    activities: fc.nat(50),
    hours: fc.nat(100),
    trainingHours: fc.nat(20),
  });
  fc.assert(
    fc.property(facts, (known) => {
      const all = suggestionsFor(known);
      expect(all.every(({ grounds }) => grounds.length > 0)).toBe(true);
      expect(all.map(({ kind }) => kind)).toEqual(
        careKinds.filter((one) => all.some(({ kind }) => kind === one)),
      );
    }),
  );
});

test('nobody decides on himself or herself, and no decision goes without grounds or without a word', () => {
  const decision = { personId: null, note: '第一批疗休养', grounds: ['带教徒弟 2 人'] };
  expect(() => assertCare({ ...decision, personId: 'unit' }, 'unit')).toThrow('不能为自己作决定');
  expect(() => assertCare({ ...decision, note: ' ' }, 'unit')).toThrow('请写明安排的内容');
  expect(() => assertCare({ ...decision, grounds: [] }, 'unit')).toThrow('台账里还没有可以考虑这一项的依据');
  expect(() => assertCare(decision, 'unit')).not.toThrow();
});

test('a person with an account is told of what is arranged, not of what is not', () => {
  const decision = {
    _id: 'care.m.2026.recuperate',
    studioId: 'studio.leader',
    studioName: '示例创新工作室',
    unionPath: ['hospital'],
    memberId: 'm',
    personId: 'member',
    name: '冯样例',
    year: 2026,
    kind: 'recuperate' as const,
    outcome: 'approved' as const,
    note: '八月第一批',
    grounds: [],
    by: { personId: 'unit', personName: '王样例', unionName: '示例医院工会' },
    at: '2026-07-01T02:00:00.000Z',
  };
  expect(careDecided(decision).map(({ to, title, text }) => [to, title, text])).toEqual([
    [
      { kind: 'person', personId: 'member' },
      '2026年疗休养已安排',
      '示例医院工会为您安排了疗休养：八月第一批（三(三)）。',
    ],
  ]);
  expect(careDecided({ ...decision, outcome: 'declined' })).toEqual([]);
  expect(careDecided({ ...decision, personId: null })).toEqual([]);
});
