import type { Marks } from '@domain/review/sheet';
import { usualTerms } from '@domain/review/usual-terms';
import type { Round } from '@domain/round/round';
import { dayInShanghai } from '@domain/time/shanghai';
import { answersOf } from './answers';
import { samplePage } from './evidence';
import { agree, file, type Office } from './office';
import { demonstrationPin } from './pin';
import { experts, reviewedLeaders, reviewedOfficers } from './review-people';
import { reviewedExamples } from './reviewed-studios';

const industry = 'industry-officer';

interface Versioned {
  readonly version: number;
}

/** Brings one form all the way into the review. */
const bringIntoReview = async (
  office: Office,
  round: Pick<Round, '_id' | 'year'>,
  leader: (typeof reviewedLeaders)[number],
): Promise<void> => {
  const example = reviewedExamples[leader._id];
  const officer = reviewedOfficers.find(({ roles }) => roles[0]?.unionId === leader.roles[0]?.unionId);
  if (!example || !officer) return;
  const filed = await file(office, leader._id, round._id, samplePage(), (attached) =>
    answersOf(example, leader.phone, round.year, attached),
  );
  const text = '情况属实，同意推荐申报。';
  const once = await agree(office, officer._id, `${officer._id}-unitUnion`, filed, text);
  const twice = await agree(office, officer._id, `${officer._id}-unitAdministration`, once, '同意推荐。');
  await office.act(industry, 'application.approve', {
    id: twice.id,
    version: twice.version,
    text: '同意进入考核评审。',
    pin: demonstrationPin,
  });
};

/** Marks around a base out of 100, another for every sheet; a few words where the score is extreme. */
const marksAround = (base: number, seed: number): Marks =>
  Object.fromEntries(
    usualTerms.criteria.map(({ key, full }, index) => {
      const score = Math.min(100, base + ((seed * 7 + index * 5) % 13) - 6);
      const comment = score >= usualTerms.extremes.high ? '认定级别高，推广面广。（示例）' : '';
      return [key, { halves: Math.round((score * full * 2) / 100), comment }];
    }),
  );

const register = async (office: Office): Promise<void> => {
  for (const { person, unionId, unitName, fields, title } of experts) {
    await office.act(industry, 'expert.save', {
      personId: person._id,
      version: 0,
      unionId,
      unitName,
      fields,
      title,
    });
  }
};

interface Waiting {
  readonly id: string;
}

/** Each expert submits all sheets but the last one, which lies as a draft; the last expert has not begun. */
const score = async (office: Office): Promise<void> => {
  const scoreAll = async ({ person }: (typeof experts)[number], number: number): Promise<void> => {
    const waiting = await office.act<readonly Waiting[]>(person._id, 'reading.list', {});
    const begun = number === experts.length - 1 ? [] : waiting;
    for (const [index, { id }] of begun.entries()) {
      const { version } = await office.act<Versioned>(person._id, 'reading.get', { id });
      const applicant = reviewedLeaders.findIndex(({ _id }) => id.includes(_id));
      const marks = marksAround(90 - applicant * 4, number + index);
      const last = index === begun.length - 1;
      const sheet = last ? Object.fromEntries(Object.entries(marks).slice(0, 2)) : marks;
      await office.act(person._id, last ? 'reading.save' : 'reading.submit', {
        id,
        version,
        marks: sheet,
        remark: last ? '' : '材料齐全，特色清楚。（示例）',
      });
    }
  };
  await Promise.all(experts.map(scoreAll));
};

/**
 * A review under way, by the real procedures: six studios of three units, five experts of whom one may not read the
 * forms of his or her own college, readings given, most sheets submitted, a site visit on record.
 */
export const reviewExamples = async (
  office: Office,
  round: Pick<Round, '_id' | 'year'>,
  now: string,
): Promise<void> => {
  await Promise.all(reviewedLeaders.map((leader) => bringIntoReview(office, round, leader)));
  await register(office);
  const target = { roundId: round._id };
  let { version } = await office.act<Versioned>(industry, 'review.open', target);
  ({ version } = await office.act<Versioned>(industry, 'review.chooseExperts', {
    ...target,
    version,
    expertIds: experts.map(({ person }) => person._id),
  }));
  await office.act(industry, 'review.assign', target);
  await score(office);
  const meeting = {
    id: 'demonstration-visit-1',
    kind: 'siteVisit',
    day: dayInShanghai(now),
    place: '示例职业学院实训楼',
    present: ['钱示范', '评审乙示例', '评审丁示例'],
    applicationIds: [`${round._id}.college-leader`],
    decided: '场地与申报表一致，实训台已用于三个班级教学。（示例）',
    files: [],
  };
  await office.act(industry, 'review.recordMeeting', { ...target, version, meeting });
};
