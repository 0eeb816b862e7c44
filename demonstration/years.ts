import { usualTerms } from '@domain/programme/terms';
import { periodsOf } from '@domain/self-check/period';
import { type Studio, studioIdOf } from '@domain/studio/studio';
import { dayInShanghai, fromShanghai } from '@domain/time/shanghai';
import type { Office } from './office';
import { namedLeader, studios } from './people';
import { demonstrationPin } from './pin';

const studioId = studioIdOf(namedLeader);
const yearOf = (now: string): number => Number(dayInShanghai(now).slice(0, 4));

/** @returns the studios as the demonstration begins: one of them has held its title for two years */
export const studiosAt = (now: string): readonly Studio[] =>
  studios.map((studio) =>
    studio._id === studioId
      ? { ...studio, state: { kind: 'named', since: fromShanghai(`${yearOf(now) - 2}-11-02 10:00`) } }
      : studio,
  );

/**
 * A named studio's years: its self-check of the half-year before, and the assessment of two years: one filed after
 * its time and corrected once, one that waits for the union above.
 * @param now the programme's instant
 */
export const tellYears = async (office: Office, now: string): Promise<void> => {
  const today = dayInShanghai(now);
  const year = yearOf(now);
  const { months } = usualTerms.selfCheck;
  const past = [...periodsOf(year - 1, months), ...periodsOf(year, months)].filter(({ to }) => to < today);
  const [last] = past.slice(-1);
  if (last) {
    await office.act(namedLeader, 'selfCheck.file', {
      from: last.from,
      content: {
        aims: [
          { id: 'aim-example-1', text: '编写康复训练图册（示例）', outcome: 'met', note: '' },
          {
            id: 'aim-example-2',
            text: '结成两对师徒（示例）',
            outcome: 'partly',
            note: '结成一对。（示例）',
          },
        ],
        comment: '康复训练图册已在病区使用，师徒结对还差一对，台账记录要更及时。（示例）',
        promises: [{ id: 'promise-example-1', text: '再结成一对师徒，每月带教两次（示例）' }],
      },
    });
  }
  const scores = { rules: 14, training: 20, projects: 16, results: 18, means: 9 };
  const judge = (who: string, procedure: string, of: number, version: number | null, more: object = {}) =>
    office.act(who, procedure, {
      studioId,
      year: of,
      version,
      scores,
      text: '工作有成效，制度还要补齐。（示例）',
      pin: demonstrationPin,
      ...more,
    });
  await judge('hospital-union', 'assessment.give', year - 2, null);
  await judge('health-officer', 'assessment.give', year - 2, 1, { text: '同意所在单位工会的考核。（示例）' });
  await judge('hospital-union', 'assessment.correct', year - 2, 2, {
    scores: { ...scores, training: 22 },
    reason: '补看了带教记录，培训一项少给了两分。（示例）',
  });
  await judge('hospital-union', 'assessment.give', year - 1, null);
};
