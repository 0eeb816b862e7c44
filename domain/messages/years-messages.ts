import { type Assessment, gradeWords, standing, turnOf } from '../assessment/assessment';
import { type Period, periodName } from '../self-check/period';
import type { Studio } from '../studio/studio';
import { type Instant, monthAndDay } from '../time/shanghai';
import type { OutgoingMessage } from './message';

/** Tells the unit's union that a self-check has been filed (二(二)3). */
export const selfCheckFiled = (
  studio: Pick<Studio, '_id' | 'name' | 'unionPath'>,
  period: Period,
  at: Instant,
): readonly OutgoingMessage[] => {
  const [unionId] = studio.unionPath;
  if (unionId === undefined) return [];
  return [
    {
      key: `${studio._id}:self-check:${period.from}`,
      kind: 'selfCheckFiled',
      to: { kind: 'post', post: { capacity: 'unitUnion', unionId } },
      title: `${studio.name}提交了自检`,
      text: `${periodName(period)}的自检已提交，可在工作室的“自检”里查看（二(二)3）。`,
      link: { kind: 'selfCheck', studioId: studio._id, from: period.from },
      at,
      facts: { subject: studio.name },
    },
  ];
};

/** Tells the next union that it is its turn, or the leader what has been filed. */
export const assessmentGiven = (
  assessment: Assessment,
  leaderId: string,
  at: Instant,
): readonly OutgoingMessage[] => {
  const { _id, studioId, studioName, year } = assessment;
  const seq = assessment.opinions.length;
  const last = assessment.opinions.at(-1);
  const turn = turnOf(assessment);
  const link = { kind: 'assessment', studioId, year } as const;
  if (turn !== null) {
    return [
      {
        key: `${_id}:turn:${seq}`,
        kind: 'assessmentTurn',
        to: { kind: 'post', post: turn },
        title: `${studioName}${year}年度考核到您这一级`,
        text: `${last?.unionName ?? ''}已考核${last ? `：${gradeWords(last)}` : ''}。请考核后于12月31日前备案（二(二)3）。`,
        link,
        at,
        facts: { subject: studioName, from: last?.unionName ?? '' },
      },
    ];
  }
  const stands = standing(assessment).at(-1);
  if (!stands) return [];
  const corrected = last !== undefined && last.corrects !== null;
  return [
    {
      key: `${_id}:filed:${seq}`,
      kind: 'assessmentFiled',
      to: { kind: 'person', personId: leaderId },
      title: corrected ? `${year}年度考核有更正` : `${year}年度考核已备案：${gradeWords(stands)}`,
      text: corrected
        ? `${last.unionName}于${monthAndDay(at)}更正了考核意见，现为${gradeWords(stands)}，更正前后都保留。`
        : `${studioName}${year}年度考核已报产业工会备案（二(二)3）。`,
      link,
      at,
      facts: { subject: studioName },
    },
  ];
};
