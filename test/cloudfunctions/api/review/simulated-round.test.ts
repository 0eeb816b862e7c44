import { exclusionsOf } from '../../../../domain/review/interests';
import { pathToTop } from '../../../../domain/unions/path';
import { type Name, openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { unions } from '../../programme/people';
import {
  decideByRanking,
  openAndAssign,
  readAll,
  releaseAll,
  storeReview,
} from '../../programme/review/simulate-review';
import { entryOf, expertAt, expertId, leaderAt, leaderId, units } from '../../programme/review/simulated';

const now = '2020-09-20T01:00:00.000Z';
const size = { applications: 12, experts: 7, readers: 2 };
const listed = 5;
const officer = 'industry';
let programme: Programme;

beforeAll(async () => {
  programme = await openProgramme('2020-09-20T09:00:00+08:00');
  await storeReview(programme, size, now);
}, 120_000);
afterAll(() => programme.stop());

const applicationId = (index: number): string => `${roundId}.${leaderId(index)}`;

/** Everything that somebody outside the industry union may ask of what concerns a round, and the answer's data. */
const everythingSeenBy = async (who: string, own: string): Promise<readonly string[]> => {
  const asked: readonly (readonly [Name, object])[] = [
    ['me.get', {}],
    ['round.list', {}],
    ['round.get', { id: roundId }],
    ['application.list', {}],
    ['application.list', { roundId }],
    ['application.tally', { roundId }],
    ['application.get', { id: own }],
    ['message.list', {}],
    ['notice.list', {}],
    ['notice.get', { roundId }],
    ['objection.list', { roundId }],
    ['review.get', { roundId }],
    ['review.readings', { roundId }],
    ['review.ranking', { roundId }],
    ['review.sheets', { roundId, applicationId: own }],
    ['review.candidates', { roundId, applicationId: own }],
    ['round.report', { id: roundId }],
    ['reading.list', {}],
    ['reading.get', { id: `${own}:${who}` }],
    ['title.list', {}],
    ['title.naming', { roundId }],
    ['subsidy.list', {}],
    ['audit.search', {}],
    ['ledger.management', { year: 2020 }],
    ['check.form', { code: own.slice(roundId.length + 1) }],
  ];
  const answers: string[] = [];
  for (const [name, input] of asked) {
    const answer = await programme.call(who, name, input);
    answers.push(`${name} ${JSON.stringify(answer.ok ? answer.data : answer.error)}`);
  }
  return answers;
};

const outside = [leaderId(0), 'unit', 'direct', expertId(0), 'leader', ''] as const;
const seenOutside = async () => {
  const all: Record<string, readonly string[]> = {};
  for (const who of outside) all[who] = await everythingSeenBy(who, applicationId(0));
  return all;
};

describe('a simulated round, small', () => {
  test('nobody reads an application in conflict; loads differ by one at most', async () => {
    expect(await openAndAssign(programme, size)).toEqual({ short: [] });
    const { rows } = await programme.done(officer, 'review.readings', { roundId });
    expect(rows.map(({ readers, missing }) => [readers.length, missing])).toEqual(
      Array.from({ length: size.applications }, () => [size.readers, 0]),
    );
    const loads = new Map<string, number>();
    for (const row of rows) {
      const index = Number(row.applicationId.slice(-5));
      const path = pathToTop([...unions, ...units], leaderAt(index).roles[0]?.unionId ?? '');
      for (const reader of row.readers) {
        const number = Number(reader.expertId.slice(-3));
        const registered = entryOf(number);
        const expert = {
          ...registered,
          name: expertAt(number).name,
          unitName: units.find(({ _id }) => _id === registered.unionId)?.unit?.name ?? registered.unitName,
        };
        const subject = {
          applicationId: row.applicationId,
          industry: row.industry,
          unionPath: path.map(({ _id }) => _id),
          unitName: row.unitName,
          teamIds: [leaderId(index)],
          teamNames: [leaderAt(index).name],
        };
        expect(exclusionsOf(expert, subject, [], [])).toEqual([]);
        loads.set(reader.expertId, (loads.get(reader.expertId) ?? 0) + 1);
      }
    }
    const counts = [...loads.values()];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size.applications * size.readers);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(loads.size).toBe(size.experts);
  });

  test('until the release nobody outside sees a difference, whatever is asked; then everybody does', async () => {
    expect(await readAll(programme, size, 2)).toBe(size.applications * size.readers);
    const before = await seenOutside();
    const rows = await decideByRanking(programme, listed);
    expect(await seenOutside()).toEqual(before);
    await releaseAll(programme);
    const after = await seenOutside();
    for (const who of [leaderId(0), 'direct', '']) expect(after[who]).not.toEqual(before[who]);
    const notice = await programme.done('', 'notice.get', { roundId });
    expect(notice.list.map((one) => one.applicationId)).toEqual(
      expect.arrayContaining(rows.slice(0, listed).map((row) => row.applicationId)),
    );
    expect(notice.list).toHaveLength(listed);
    const tally = await programme.done(officer, 'application.tally', { roundId });
    expect([tally.publicNotice, tally.rejected]).toEqual([listed, size.applications - listed]);
  });

  test('every place in the ranking can be reckoned from its sheets', async () => {
    const { rows } = await programme.done(officer, 'review.ranking', { roundId });
    const [first] = rows;
    const sheets = await programme.done(officer, 'review.sheets', {
      roundId,
      applicationId: first?.applicationId ?? '',
    });
    const mean = sheets.reduce((sum, { points }) => sum + Number(points), 0) / sheets.length;
    expect(Math.abs(mean - Number(first?.points))).toBeLessThan(0.006);
    expect(rows.map(({ points }) => Number(points))).toEqual(
      rows.map(({ points }) => Number(points)).sort((one, other) => other - one),
    );
  });
});
