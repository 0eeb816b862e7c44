import { type AssignmentPlan, mayGoOn, nextReadings } from '../../../domain/review/assignment-plan';

const readings = Array.from({ length: 5 }, (_, index) => ({
  applicationId: `a${index}`,
  expertId: 'e',
  fieldMatched: true,
  number: index + 1,
}));
const plan: AssignmentPlan = {
  roundId: '2020',
  reviewVersion: 4,
  key: 'request',
  at: '2020-09-20T01:00:00.000Z',
  readings,
  short: [],
  given: 3,
};
const soon = '2020-09-20T01:09:59.999Z';

test('a plan that is not finished is gone on with where it stopped', () => {
  expect(mayGoOn(plan, { version: 4 }, soon)).toBe(true);
  expect(nextReadings(plan, 60).map(({ applicationId }) => applicationId)).toEqual(['a3', 'a4']);
  expect(nextReadings({ ...plan, given: 0 }, 2).map(({ number }) => number)).toEqual([1, 2]);
});

test.each([
  ['there is none', null, 4, soon],
  ['the review has changed since', plan, 5, soon],
  ['everything has been given out', { ...plan, given: 5 }, 4, soon],
  ['it is ten minutes old', plan, 4, '2020-09-20T01:10:00.000Z'],
])('it is worked out anew where %s', (_, kept, version, now) => {
  expect(mayGoOn(kept, { version }, now)).toBe(false);
});
