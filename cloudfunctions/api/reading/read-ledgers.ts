import type { ActivityContent, ActivityKind } from '@domain/activity/activity';
import type { PairContent } from '@domain/mentoring/pair';
import type { ResultContent } from '@domain/result/result';
import { withoutNames } from '@domain/review/blind';
import { studioIdOf } from '@domain/studio/studio';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { rosterOf } from '@platform/studios/roster';
import * as v from 'valibot';
import { id } from '../input/fields';
import { openReading } from './load-reading';
import type { ReadLedgers } from './reading.views';
import { namesOf } from './reading-names';

/** Entries of each ledger that are read; the latest. */
const most = 500;
/** Activities that are listed one by one; all of them are counted. */
const listed = 30;

const confirmed = <N extends 'activities' | 'results' | 'pairs'>(name: N, studioId: string) =>
  findMany<N, '_id' | 'on' | 'content'>(name, {
    where: { studioId, gone: false, waiting: false },
    sort: [
      ['on', 'desc'],
      ['_id', 'desc'],
    ],
    fields: ['_id', 'on', 'content'],
    limit: most,
  });

const sumsOf = (contents: readonly ActivityContent[]): ReadLedgers['sums'] => {
  const byKind: Partial<Record<ActivityKind, number>> = {};
  for (const { kind } of contents) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { activities: contents.length, hours: contents.reduce((sum, { hours }) => sum + hours, 0), byKind };
};

const resultRow = (
  resultId: string,
  {
    name,
    level,
    kind,
    details,
    recognisedBy,
    recognisedOn,
    economicBenefit,
    socialBenefit,
    usedAt,
    evidence,
  }: ResultContent,
): ReadLedgers['results'][number] => ({
  id: resultId,
  name,
  level,
  kind,
  form: details.form,
  recognisedBy,
  recognisedOn,
  benefit: [economicBenefit, socialBenefit].filter((text) => text !== '').join('；'),
  usedAt,
  evidence,
});

const pairRow = ({
  mentor,
  apprentice,
  from,
  until,
  aims,
  assessment,
}: PairContent): ReadLedgers['pairs'][number] => ({
  mentor: mentor.name,
  apprentice: apprentice.name,
  from,
  until,
  aims: aims.length,
  reached: aims.filter(({ reachedOn }) => reachedOn !== '').length,
  verdict: assessment?.verdict ?? null,
});

/**
 * What the applicant's ledgers hold that the leader has confirmed, beside the application: activities, results with
 * their papers, pairs. Names are hidden where the review is blind.
 */
export const readLedgers = defineProcedure({
  name: 'reading.ledgers',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<ReadLedgers> => {
    const { review, application } = await openReading(call, 'reading.ledgers', input.id);
    const studioId = studioIdOf(application.leaderId);
    const [activities, results, pairs, roster] = await Promise.all([
      confirmed('activities', studioId),
      confirmed('results', studioId),
      confirmed('pairs', studioId),
      rosterOf(studioId),
    ]);
    const found: ReadLedgers = {
      sums: sumsOf(activities.map(({ content }) => content)),
      activities: activities.slice(0, listed).map(({ on, content: { kind, title, hours, place } }) => ({
        on: on.slice(0, 10),
        kind,
        title,
        hours,
        place: place?.name ?? '',
      })),
      results: results.map(({ _id, content }) => resultRow(_id, content)),
      pairs: pairs.map(({ content }) => pairRow(content)),
    };
    if (!review.terms.blind) return found;
    const answers = application.forms.at(-1)?.answers ?? application.answers;
    const team = [...roster.values()].map(({ name }) => name);
    return withoutNames(found, [...namesOf(application, answers), ...team]);
  },
});
