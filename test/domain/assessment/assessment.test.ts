import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  type Assessment,
  type Assessor,
  correct,
  filedBy,
  giveOpinion,
  gradeThatStands,
  isLagging,
  openAssessment,
  phaseOf,
  restedOfAssessment,
  standing,
  stationsOf,
  turnOf,
} from '../../../domain/assessment/assessment';
import { Failure } from '../../../domain/failure/failure';
import { noSums } from '../../../domain/ledger/tally';
import type { Post } from '../../../domain/people/post';
import {
  type AssessmentSheet,
  assertTerms,
  gradeOf,
  type ProgrammeTerms,
  sheetProblems,
  usualTerms,
} from '../../../domain/programme/terms';
import { saidDigest } from '../../../domain/way/way';

const digestOf = (
  assessment: Assessment,
  opinion: Assessment['opinions'][number],
  place: Parameters<typeof saidDigest>[2],
  sm3: Parameters<typeof saidDigest>[3],
): string => saidDigest(restedOfAssessment(assessment), opinion, place, sm3);
const withoutPeople = ({ people: _, lastDay: __, ...sums }: typeof noSums) => sums;
const facts = {
  members: 6,
  sums: withoutPeople(noSums),
  projects: 0,
  pairs: { running: 0, overdue: 0, ended: 0 },
  results: [],
  money: null,
  missing: [],
};
const studio = {
  _id: 'studio.leader',
  name: '马示例创新工作室',
  leaderName: '马示例',
  unitName: '示例医院',
  unionPath: ['hospital', 'health', 'industry'],
  state: { kind: 'named', since: '2020-11-02T00:00:00.000Z' } as const,
};
const december = '2020-12-10T01:00:00.000Z';
const fresh = (now = december): Assessment => openAssessment(studio, 2020, usualTerms.assessment, facts, now);
const unit: Post = { capacity: 'unitUnion', unionId: 'hospital' };
const direct: Post = { capacity: 'directUnion', unionId: 'health' };
const by = (post: Post, at = december): Assessor => ({
  post,
  unionName: post.unionId,
  sealName: post.unionId,
  personId: `officer-of-${post.unionId}`,
  personName: '王样例',
  at,
});
const full = { rules: 20, training: 25, projects: 20, results: 25, means: 10 };
const entered = (scores: Record<string, number> = full, text = '工作扎实。') => ({ scores, text });
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : 'other';
  }
};

test('the usual sheet has a hundred points; one that has not is refused', () => {
  expect(sheetProblems(usualTerms.assessment.sheet)).toEqual([]);
  const { criteria, from } = usualTerms.assessment.sheet;
  const wrong = (sheet: AssessmentSheet): ProgrammeTerms => ({
    ...usualTerms,
    assessment: { ...usualTerms.assessment, sheet },
  });
  expect(() => assertTerms(wrong({ criteria: criteria.slice(1), from }))).toThrow(Failure);
  expect(() => assertTerms(wrong({ criteria, from: { ...from, barely: 80 } }))).toThrow(Failure);
});

test('a point more never gives a worse grade', () => {
  const order = ['unqualified', 'barely', 'qualified', 'excellent'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (total) => {
      const { sheet } = usualTerms.assessment;
      expect(order.indexOf(gradeOf(sheet, total + 1))).toBeGreaterThanOrEqual(
        order.indexOf(gradeOf(sheet, total)),
      );
    }),
  );
  expect([100, 90, 89, 75, 74, 60, 59].map((total) => gradeOf(usualTerms.assessment.sheet, total))).toEqual([
    'excellent',
    'excellent',
    'qualified',
    'qualified',
    'barely',
    'barely',
    'unqualified',
  ]);
});

test('the unit union assesses first, then every union above; with the last opinion it is filed', () => {
  expect(stationsOf(studio.unionPath)).toEqual([unit, direct]);
  expect(stationsOf(['theatre', 'industry'])).toEqual([{ capacity: 'unitUnion', unionId: 'theatre' }]);
  expect(codeOf(() => giveOpinion(fresh(), entered(), by(direct)))).toBe('WRONG_STATE');
  const once = giveOpinion(fresh(), entered({ ...full, rules: 5 }), by(unit));
  expect([phaseOf(once), turnOf(once), gradeThatStands(once)]).toEqual(['assessing', direct, 'qualified']);
  const twice = giveOpinion(once, entered(), by(direct));
  expect([phaseOf(twice), turnOf(twice), gradeThatStands(twice), twice.filedAt, twice.late]).toEqual([
    'filed',
    null,
    'excellent',
    december,
    false,
  ]);
  expect(codeOf(() => giveOpinion(twice, entered(), by(direct)))).toBe('WRONG_STATE');
});

test('filed by the last instant of 31 December in Shanghai it is in time, an instant later it is late', () => {
  const lateAt = (at: string) =>
    giveOpinion(giveOpinion(fresh(), entered(), by(unit)), entered(), by(direct, at)).late;
  expect(filedBy(2020)).toBe('2020-12-31T15:59:59.999Z');
  expect(lateAt('2020-12-31T15:59:59.999Z')).toBe(false);
  expect(lateAt('2020-12-31T16:00:00.000Z')).toBe(true);
});

test('a studio is assessed for years in which it holds its title, from the first of December on', () => {
  expect(codeOf(() => fresh('2020-11-30T15:59:59.999Z'))).toBe('WRONG_STATE');
  expect(codeOf(() => fresh('2020-11-30T16:00:00.000Z'))).toBeNull();
  expect(codeOf(() => openAssessment(studio, 2019, usualTerms.assessment, facts, december))).toBe(
    'WRONG_STATE',
  );
  const preparing = { ...studio, state: { kind: 'preparing' } as const };
  expect(codeOf(() => openAssessment(preparing, 2020, usualTerms.assessment, facts, december))).toBe(
    'WRONG_STATE',
  );
});

test('every criterion gets whole points within its weight', () => {
  const give = (scores: Record<string, number>) =>
    codeOf(() => giveOpinion(fresh(), entered(scores), by(unit)));
  const short = Object.fromEntries(Object.entries(full).filter(([id]) => id !== 'means'));
  expect(give(short)).toBe('RULES_NOT_MET');
  expect(give({ ...full, rules: 21 })).toBe('RULES_NOT_MET');
  expect(give({ ...full, rules: 1.5 })).toBe('RULES_NOT_MET');
  expect(give({ ...full, other: 1 })).toBe('RULES_NOT_MET');
  expect(codeOf(() => giveOpinion(fresh(), entered(full, ' '), by(unit)))).toBe('RULES_NOT_MET');
});

test('a correction leaves both; nothing given is ever taken out', () => {
  const filed = giveOpinion(giveOpinion(fresh(), entered(), by(unit)), entered(), by(direct));
  expect(codeOf(() => correct(filed, entered(), ' ', by(direct)))).toBe('INVALID');
  expect(codeOf(() => correct(fresh(), entered(), '笔误', by(unit)))).toBe('WRONG_STATE');
  const other: Post = { capacity: 'directUnion', unionId: 'sports' };
  expect(codeOf(() => correct(filed, entered(), '笔误', by(other)))).toBe('WRONG_STATE');
  const points = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(unit, direct), points), { maxLength: 8 }), (changes) => {
      let now = filed;
      for (const [post, means] of changes) {
        const next = correct(now, entered({ ...full, means }), '更正分数', by(post));
        expect(next.opinions.slice(0, -1)).toEqual(now.opinions);
        expect([next.filedAt, next.late]).toEqual([filed.filedAt, filed.late]);
        now = next;
      }
      const last = changes.filter(([post]) => post === direct).at(-1)?.[1] ?? 10;
      expect(standing(now).at(-1)?.scores.means).toBe(last);
      expect(standing(now)).toHaveLength(2);
    }),
  );
});

test('the digest holds every part of an opinion and of what it rests on', () => {
  const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
  const assessment = giveOpinion(fresh(), entered(), by(unit));
  const [opinion] = assessment.opinions;
  if (!opinion) throw new Error('no opinion');
  const place = { seq: 1, previous: '', anchor: { seq: 0, digest: '' } };
  const digest = digestOf(assessment, opinion, place, sm3);
  const others = [
    digestOf({ ...assessment, year: 2021 }, opinion, place, sm3),
    digestOf({ ...assessment, facts: { ...facts, members: 7 } }, opinion, place, sm3),
    digestOf(assessment, { ...opinion, text: '一般。' }, place, sm3),
    digestOf(assessment, { ...opinion, scores: { ...full, means: 9 } }, place, sm3),
    digestOf(assessment, { ...opinion, grade: 'barely' }, place, sm3),
    digestOf(assessment, opinion, { ...place, previous: 'x' }, sm3),
  ];
  expect(new Set([digest, ...others]).size).toBe(others.length + 1);
});

test('the level above sees from 15 December on what is still below', () => {
  const lagging = (now: string, phase = phaseOf(null)) => isLagging(2020, phase, usualTerms.assessment, now);
  expect(lagging('2020-12-14T15:59:59.999Z')).toBe(false);
  expect(lagging('2020-12-14T16:00:00.000Z')).toBe(true);
  expect(lagging('2021-02-01T00:00:00.000Z', 'filed')).toBe(false);
});
