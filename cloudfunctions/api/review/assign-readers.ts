import { Failure } from '@domain/failure/failure';
import { assign } from '@domain/review/assign';
import { mayGoOn, nextReadings, type PlannedReading } from '@domain/review/assignment-plan';
import { newSheet, sheetId } from '@domain/review/sheet';
import { commitNew } from '@platform/commit/commit';
import type { StoredReview } from '@platform/database/collections';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { keepPlan, notePlan, planOf, type StoredPlan } from '@platform/review/assignment-plans';
import { type Circle, circleOf, exclusionsIn, numbersIn, panelOf } from '@platform/review/panel';
import { reviewedAmong } from '@platform/review/subjects';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import { toExpert } from './review-messages';

/** Milliseconds of one call: the page calls again until nothing is left, and shows how far it is. */
const patience = 3_000;
/** Sheets whose applications are looked at once more together, and how many are made side by side. */
const batch = 60;
const atOnce = 10;

const noExperts = (): Failure =>
  new Failure('RULES_NOT_MET', { field: 'expertIds', message: '请先邀请本批次的评审专家。' });

/** Works out who is to read what is still without readers, and keeps it. */
const makePlan = async (
  call: RoleCall,
  review: StoredReview,
  before: StoredPlan | null,
): Promise<StoredPlan> => {
  const panel = await panelOf(review, call.role.unionId, call.now);
  if (panel.experts.length === 0) throw noExperts();
  const { readings, short } = assign(
    panel.applications,
    panel.experts,
    review.terms.readers,
    (expert, application) => exclusionsIn(panel, expert, application).length === 0,
    panel.sheets,
  );
  const numbers = numbersIn(panel);
  const numbered = readings.map((one) => ({ ...one, number: numbers.get(one.applicationId) ?? 0 }));
  return keepPlan(
    {
      roundId: review._id,
      reviewVersion: review.version,
      key: call.requestId,
      at: call.now,
      readings: numbered,
      short,
      given: 0,
    },
    before,
  );
};

/** Those of the readings against which nothing has come up since the plan was made. */
const stillFree = async (
  circle: Circle,
  readings: readonly PlannedReading[],
): Promise<readonly PlannedReading[]> => {
  const applications = await reviewedAmong(
    circle.review,
    readings.map(({ applicationId }) => applicationId),
  );
  const known = new Map(applications.map((one) => [one.applicationId, one]));
  const experts = new Map(circle.experts.map((one) => [one.personId, one]));
  return readings.filter(({ applicationId, expertId }) => {
    const application = known.get(applicationId);
    const expert = experts.get(expertId);
    return application && expert && exclusionsIn(circle, expert, application).length === 0;
  });
};

/**
 * Gives every application in review the readers it lacks. Who reads what is worked out once and kept; each call gives
 * out a part of it. What is given stays, so that it can be called again after a breakdown or when further applications
 * have come in.
 */
export const assignReaders = defineProcedure({
  name: 'review.assign',
  writes: true,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }) => {
    const until = performance.now() + patience;
    const review = await loadReview(call, 'review.assign', roundId);
    const kept = await planOf(roundId);
    const plan = mayGoOn(kept, review, call.now) ? kept : await makePlan(call, review, kept);
    const circle = await circleOf(review, call.role.unionId, call.now);
    const give = async ({ applicationId, expertId, fieldMatched, number }: PlannedReading): Promise<void> => {
      const choice = { by: 'programme', fieldMatched } as const;
      const sheet = newSheet({ roundId, applicationId, expertId, number }, choice);
      const message = toExpert(review, expertId, { requestId: plan.key, now: call.now });
      await commitNew(call, 'sheets', { ...sheet, _id: sheetId(applicationId, expertId) }, [message]);
    };
    let { given } = plan;
    while (given < plan.readings.length && performance.now() < until) {
      const next = nextReadings({ ...plan, given }, batch);
      const free = await stillFree(circle, next);
      for (let from = 0; from < free.length; from += atOnce) {
        await Promise.all(free.slice(from, from + atOnce).map(give));
      }
      given += next.length;
      await notePlan(plan, given);
    }
    return { given: given - plan.given, left: plan.readings.length - given, short: plan.short };
  },
});
