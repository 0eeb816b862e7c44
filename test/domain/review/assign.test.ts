import fc from 'fast-check';
import { assign } from '../../../domain/review/assign';
import { type Expert, exclusionsOf, type Subject } from '../../../domain/review/interests';

const fields = ['教育', '医疗卫生', '体育'] as const;
const expert = (index: number, unit: number, field: number): Expert => ({
  personId: `expert${index}`,
  name: `评审${index}示例`,
  unionId: `union${unit}`,
  unitName: `示例单位${unit}`,
  fields: [fields[field % fields.length] ?? '教育'],
  title: '主任医师',
});
const subject = (index: number, unit: number, field: number): Subject => ({
  applicationId: `application${index}`,
  industry: fields[field % fields.length] ?? '教育',
  unionPath: [`union${unit}`, 'industry'],
  unitName: `示例单位${unit}`,
  teamIds: [`leader${index}`],
  teamNames: [`申报${index}示例`],
});
const free = (one: Expert, other: Subject): boolean => exclusionsOf(one, other, [], []).length === 0;

const pairOfNumbers = fc.tuple(fc.nat(4), fc.nat(2));
const expertsOf = fc.array(pairOfNumbers, { minLength: 1, maxLength: 12 });
const subjectsOf = fc.array(pairOfNumbers, { minLength: 1, maxLength: 25 });
const setUp = (who: [number, number][], what: [number, number][]) => ({
  experts: who.map(([unit, field], index) => expert(index, unit, field)),
  subjects: what.map(([unit, field], index) => subject(index, unit, field)),
});

describe('readers are assigned', () => {
  it('never to somebody excluded, never twice, and as many as there are experts free', () => {
    fc.assert(
      fc.property(expertsOf, subjectsOf, fc.integer({ min: 1, max: 4 }), (who, what, readers) => {
        const { experts, subjects } = setUp(who, what);
        const { readings, short } = assign(subjects, experts, readers, free);
        for (const one of subjects) {
          const own = readings.filter(({ applicationId }) => applicationId === one.applicationId);
          const possible = experts.filter((each) => free(each, one));
          expect(new Set(own.map(({ expertId }) => expertId)).size).toBe(own.length);
          expect(own.every(({ expertId }) => possible.some(({ personId }) => personId === expertId))).toBe(
            true,
          );
          expect(own.length).toBe(Math.min(readers, possible.length));
          expect(short.find(({ applicationId }) => applicationId === one.applicationId)?.missing ?? 0).toBe(
            readers - own.length,
          );
        }
      }),
    );
  });

  it('in equal loads where nobody is excluded', () => {
    fc.assert(
      fc.property(expertsOf, subjectsOf, fc.integer({ min: 1, max: 4 }), (who, what, readers) => {
        const { experts, subjects } = setUp(who, what);
        const { readings } = assign(subjects, experts, readers, () => true);
        const loads = experts.map(
          ({ personId }) => readings.filter(({ expertId }) => expertId === personId).length,
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('to experts of the field first', () => {
    const { experts, subjects } = setUp(
      [
        [1, 0],
        [2, 1],
      ],
      [
        [3, 1],
        [4, 0],
      ],
    );
    expect(assign(subjects, experts, 1, free).readings).toEqual([
      { applicationId: 'application0', expertId: 'expert1', fieldMatched: true },
      { applicationId: 'application1', expertId: 'expert0', fieldMatched: true },
    ]);
  });

  it('only where readers are missing: those given before stay and count', () => {
    const experts = [expert(0, 1, 0), expert(1, 2, 0), expert(2, 3, 0)];
    const subjects = [subject(0, 8, 0), subject(1, 9, 0)];
    const given = [
      { applicationId: 'application0', expertId: 'expert0' },
      { applicationId: 'application0', expertId: 'somebody who has left' },
      { applicationId: 'application1', expertId: 'expert0' },
    ];
    const { readings, short } = assign(subjects, experts, 2, free, given);
    expect([readings.length, readings[0]?.applicationId, short]).toEqual([1, 'application1', []]);
    expect(readings[0]?.expertId).not.toBe('expert0');
  });

  it('by passing one on where the only free expert is at the limit', () => {
    const experts = [expert(0, 1, 0), expert(1, 2, 0)];
    // The second application can be read by the first expert alone.
    const subjects = [subject(0, 9, 0), subject(1, 2, 0)];
    expect(
      assign(subjects, experts, 1, free).readings.map(({ applicationId, expertId }) => [
        applicationId,
        expertId,
      ]),
    ).toEqual([
      ['application0', 'expert1'],
      ['application1', 'expert0'],
    ]);
  });
});

describe('an expert is excluded', () => {
  const reader = expert(0, 1, 0);
  const elsewhere = subject(0, 2, 0);
  const pair = { mentorId: 'expert0', apprenticeId: 'leader0' };

  it.each([
    ['nothing speaks against it', elsewhere, [], [], []],
    ['same unit', subject(0, 1, 0), [], [], [{ why: 'sameUnit' }]],
    ['member of the team', { ...elsewhere, teamIds: ['expert0'] }, [], [], [{ why: 'sameTeam' }]],
    ['namesake in the roster', { ...elsewhere, teamNames: [reader.name] }, [], [], [{ why: 'sameTeam' }]],
    ['mentor of a member', elsewhere, [pair], [], [{ why: 'mentoring' }]],
    [
      'apprentice of a member',
      elsewhere,
      [{ mentorId: 'leader0', apprenticeId: 'expert0' }],
      [],
      [{ why: 'mentoring' }],
    ],
    [
      'declared',
      elsewhere,
      [],
      [{ expertId: 'expert0', applicationId: 'application0', reason: '曾合作课题' }],
      [{ why: 'declared', reason: '曾合作课题' }],
    ],
    [
      'declared for another',
      elsewhere,
      [],
      [{ expertId: 'expert0', applicationId: 'application9', reason: '曾合作课题' }],
      [],
    ],
  ])('%s', (_, one, pairs, declared, expected) => {
    expect(exclusionsOf(reader, one, pairs, declared)).toEqual(expected);
  });
});
