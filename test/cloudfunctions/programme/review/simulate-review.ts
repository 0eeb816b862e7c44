import type { Procedures } from '../../../../cloudfunctions/api/procedures';
import type { OutputOf } from '../../../../cloudfunctions/platform/door/procedure';
import { usualTerms } from '../../../../domain/review/usual-terms';
import { type Programme, roundId, untouched } from '../open-programme';
import { fireTimer } from '../timer';
import { applicationInReview, entryOf, expertAt, expertId, leaderAt, units } from './simulated';

const officer = 'industry';
type Output = OutputOf<Procedures['review.readings']>;

export interface Size {
  readonly applications: number;
  readonly experts: number;
  readonly readers: number;
}

/** Whose turn it is, at most so many at once. */
const inTurn = async <Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item === undefined) return;
      await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const version = async (programme: Programme): Promise<number> =>
  (await programme.done(officer, 'review.get', { roundId }))?.version ?? 0;

/** Stores leaders, experts and forms in review; the forms have come there by the domain's own steps. */
export const storeReview = async (programme: Programme, { applications, experts }: Size, now: string) => {
  const numbers = (length: number) => Array.from({ length }, (_, index) => index);
  const add = async (name: string, documents: readonly object[]): Promise<void> => {
    for (let from = 0; from < documents.length; from += 200) {
      await programme.database
        .collection(name)
        .add(documents.slice(from, from + 200).map((one) => ({ ...untouched, ...one })));
    }
  };
  await add('unions', units);
  await add('people', [...numbers(applications).map(leaderAt), ...numbers(experts).map(expertAt)]);
  await add(
    'applications',
    numbers(applications).map((index) => applicationInReview(index, now)),
  );
};

/** Opens the review, registers and invites the experts, and gives every application its readers. */
export const openAndAssign = async (programme: Programme, { experts, readers }: Size) => {
  const ids = Array.from({ length: experts }, (_, index) => expertId(index));
  for (const [index] of ids.entries()) await programme.done(officer, 'expert.save', entryOf(index));
  await programme.done(officer, 'review.open', { roundId });
  await programme.done(officer, 'review.setTerms', {
    roundId,
    version: await version(programme),
    terms: { ...usualTerms, readers, mean: readers < 3 ? 'mean' : 'trimmedMean' },
  });
  await programme.done(officer, 'review.chooseExperts', {
    roundId,
    version: await version(programme),
    expertIds: ids,
  });
  const short: string[] = [];
  for (let left = 1; left > 0; ) {
    const done = await programme.done(officer, 'review.assign', { roundId });
    ({ left } = done);
    short.push(...done.short.map(({ applicationId }) => applicationId));
  }
  return { short };
};

/** @returns who reads what, from every page of the list */
export const allReadings = async (programme: Programme) => {
  const all: Output['rows'][number][] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: Output = await programme.done(officer, 'review.readings', {
      roundId,
      ...(after === '' ? {} : { after }),
    });
    all.push(...page.rows);
    after = page.next;
  }
  return all;
};

/** The same mark for the same form and expert; another for every other pair. */
const marksOf = (form: number, expert: number) =>
  Object.fromEntries(
    usualTerms.criteria.map(({ key }, index) => [
      key,
      { halves: 90 + ((form * 31 + expert * 17 + index * 7) % 90), comment: '理由充分。' },
    ]),
  );

/** Every expert reads and submits all that is given to him or her. @returns how many sheets were submitted */
export const readAll = async (programme: Programme, { experts }: Size, atOnce = 8): Promise<number> => {
  let submitted = 0;
  await inTurn(
    Array.from({ length: experts }, (_, index) => index),
    atOnce,
    async (expert) => {
      const own = await programme.done(expertId(expert), 'reading.list', {});
      for (const [form, { id }] of own.entries()) {
        const { version: seen } = await programme.done(expertId(expert), 'reading.get', { id });
        await programme.done(expertId(expert), 'reading.submit', {
          id,
          version: seen,
          marks: marksOf(form, expert),
          remark: '',
        });
        submitted += 1;
      }
    },
  );
  return submitted;
};

/** Prepares decisions by the ranking: so many on the list, the others refused. */
export const decideByRanking = async (programme: Programme, listed: number) => {
  const { rows } = await programme.done(officer, 'review.ranking', { roundId });
  const ids = rows.map(({ applicationId }) => applicationId);
  await programme.done(officer, 'review.decideMany', {
    roundId,
    version: await version(programme),
    applicationIds: ids.slice(0, listed),
    decision: { verdict: 'list', class: 3, reason: '' },
  });
  await programme.done(officer, 'review.decideMany', {
    roundId,
    version: await version(programme),
    applicationIds: ids.slice(listed),
    decision: { verdict: 'reject', reason: '评审得分未达到本年度命名名额。' },
  });
  return rows;
};

/** Releases all decisions; the timer goes on where the release leaves applications behind. */
export const releaseAll = async (programme: Programme): Promise<{ readonly timers: number }> => {
  await programme.done(officer, 'review.release', { roundId, version: await version(programme) });
  for (let timers = 0; ; timers += 1) {
    const tally = await programme.done(officer, 'application.tally', { roundId });
    if ((tally.review ?? 0) === 0) return { timers };
    await fireTimer(programme);
  }
};
