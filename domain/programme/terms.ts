import * as v from 'valibot';
import { Failure, type Problem } from '../failure/failure';
import { required } from '../ledger/fields';

/** Grades of a yearly assessment, the best first. */
export const grades = ['excellent', 'qualified', 'barely', 'unqualified'] as const;
export type Grade = (typeof grades)[number];
export const gradeNames: Readonly<Record<Grade, string>> = {
  excellent: '优秀',
  qualified: '合格',
  barely: '基本合格',
  unqualified: '不合格',
};

const points = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));

export const criterion = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  name: required('考核项目', 40),
  /** What is looked at, and how points are given. */
  guidance: required('评分说明', 400),
  /** Points at most. */
  weight: v.pipe(points(100), v.minValue(1, '分值至少 1 分。')),
});
export type Criterion = Readonly<v.InferOutput<typeof criterion>>;

/** The sheet of the yearly assessment: criteria with weights and guidance, and from how many points on a grade is given. */
export const assessmentSheet = v.strictObject({
  criteria: v.pipe(v.array(criterion), v.minLength(1, '至少要有一个考核项目。'), v.maxLength(20)),
  from: v.strictObject({ excellent: points(100), qualified: points(100), barely: points(100) }),
});
export type AssessmentSheet = Readonly<v.InferOutput<typeof assessmentSheet>>;

/** Months of one period of self-checks that divide the year. */
export const periodMonths = [1, 2, 3, 4, 6, 12] as const;
export type PeriodMonths = (typeof periodMonths)[number];

const whole = (what: string, least: number, most: number) => {
  const words = `${what}应是 ${least} 到 ${most} 的整数。`;
  return v.pipe(v.number(), v.safeInteger(words), v.minValue(least, words), v.maxValue(most, words));
};

const dayOfYear = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, '请选择月和日。'));

/** What the rules leave open about a studio's years, settled by the industry union. */
export const programmeTerms = v.strictObject({
  selfCheck: v.strictObject({
    months: v.picklist(periodMonths),
    /** Days before the end of a period from which on it may be filed. */
    opensDaysBefore: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(366)),
  }),
  assessment: v.strictObject({
    /** Day of the year from which on it may be assessed: `12-01`. */
    opensOn: dayOfYear,
    /** Day from which on the level above sees what is still with the level below: `12-15`. */
    laggingFrom: dayOfYear,
    sheet: assessmentSheet,
  }),
  /** 管理周期 (二(六)). */
  cycle: v.strictObject({
    years: whole('年数', 1, 10),
    /** Which classes have one: the rules speak of the region's studios. */
    classes: v.array(v.picklist([1, 2, 3, 4])),
    /** Months before its end from which on studio and officers are told, and the renewal can be filed. */
    opensMonthsBefore: whole('月数', 1, 24),
    /** Days within which an appeal against a removal can be filed. */
    appealDays: whole('天数', 1, 365),
  }),
});
export type ProgrammeTerms = Readonly<v.InferOutput<typeof programmeTerms>>;

/** Under which the one document of terms is stored. */
export const programmeId = 'programme';

/** What holds until the industry union settles it otherwise: half-yearly self-checks, a sheet of a hundred points, cycles of five years. */
export const usualTerms: ProgrammeTerms = {
  selfCheck: { months: 6, opensDaysBefore: 30 },
  assessment: {
    opensOn: '12-01',
    laggingFrom: '12-15',
    sheet: {
      criteria: [
        {
          id: 'rules',
          name: '制度和台账',
          guidance: '四项制度齐全并执行（二(二)1）；活动、成果、成员三本台账记录及时、真实（二(二)2）。',
          weight: 20,
        },
        {
          id: 'training',
          name: '培训、交流和带教',
          guidance: '开展技术培训、业务交流、名师带徒（一(四)），有计划、有记录、有考核。',
          weight: 25,
        },
        {
          id: 'projects',
          name: '课题和项目',
          guidance: '每年有经批准的创新课题或项目，按期推进（一(二)3）。',
          weight: 20,
        },
        {
          id: 'results',
          name: '成果和效益',
          guidance: '有得到认可的成果，已应用，有经济和社会效益（一(二)4）。',
          weight: 25,
        },
        {
          id: 'means',
          name: '场地和经费',
          guidance: '场地固定适用，经费有保障（一(二)5）；补助专款专用、凭据齐全（二(三)）。',
          weight: 10,
        },
      ],
      from: { excellent: 90, qualified: 75, barely: 60 },
    },
  },
  cycle: { years: 5, classes: [1, 2, 3, 4], opensMonthsBefore: 12, appealDays: 30 },
};

/** @returns everything wrong with the sheet; empty where all is well */
export const sheetProblems = ({ criteria, from }: AssessmentSheet): readonly Problem[] => {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const problems: Problem[] = [];
  if (sum !== 100) {
    problems.push({
      field: 'assessment.sheet.criteria',
      message: `各项分值合计 ${sum} 分，应为 100 分。`,
    });
  }
  if (new Set(criteria.map(({ id }) => id)).size !== criteria.length) {
    problems.push({ field: 'assessment.sheet.criteria', message: '考核项目有重复，请删去一个。' });
  }
  if (!(from.excellent > from.qualified && from.qualified > from.barely && from.barely > 0)) {
    problems.push({
      field: 'assessment.sheet.from',
      message: '优秀、合格、基本合格的分数线应依次降低，都大于 0。',
    });
  }
  return problems;
};

/** @throws Failure INVALID with every problem of the terms */
export const assertTerms = ({ assessment }: ProgrammeTerms): void => {
  const problems = [
    ...sheetProblems(assessment.sheet),
    ...(assessment.opensOn > assessment.laggingFrom
      ? [{ field: 'assessment.laggingFrom', message: '提示上级的日期不能早于开始考核的日期。' }]
      : []),
  ];
  const [first] = problems;
  if (first) throw new Failure('INVALID', { ...first, problems });
};

/** @returns the grade that so many points of a hundred give */
export const gradeOf = ({ from }: Pick<AssessmentSheet, 'from'>, total: number): Grade => {
  if (total >= from.excellent) return 'excellent';
  if (total >= from.qualified) return 'qualified';
  return total >= from.barely ? 'barely' : 'unqualified';
};
