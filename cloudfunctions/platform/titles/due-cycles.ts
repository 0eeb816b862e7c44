import { cycleOf, opensOn } from '@domain/cycle/cycle';
import type { DueCycle } from '@domain/due/obligation';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { turnOf } from '@domain/way/way';
import type { StoredRenewal, StoredTitle } from '../database/collections';
import { findMany } from '../database/database';
import type { Unions } from '../unions/unions';

const most = 1_000;

/** @returns the ends of cycles of these studios' titles, by studio, in two queries however many */
export const dueCycles = async (
  studioIds: readonly string[],
  { cycle: terms }: Pick<ProgrammeTerms, 'cycle'>,
  unions: Unions,
): Promise<ReadonlyMap<string, readonly DueCycle[]>> => {
  const [titles, open] = await Promise.all([
    findMany<'titles', keyof StoredTitle & string>('titles', {
      where: { studioId: { $in: studioIds }, 'state.kind': { $in: ['held', 'improving'] } },
      without: ['trail', 'issues'],
      limit: most,
    }),
    findMany<'renewals', keyof StoredRenewal & string>('renewals', {
      where: { studioId: { $in: studioIds }, decidedAt: '' },
      without: ['years', 'trail'],
      limit: most,
    }),
  ]);
  const found = new Map<string, DueCycle[]>();
  for (const title of titles) {
    const cycle = cycleOf(title, terms);
    if (cycle === null) continue;
    const renewal = open.find(({ titleId }) => titleId === title._id);
    const turn = renewal ? turnOf(renewal) : null;
    const improving = title.state.kind === 'improving';
    const due: DueCycle = {
      titleId: title._id,
      number: cycle.number,
      until: title.state.kind === 'improving' ? title.state.by : cycle.until,
      opensOn: improving ? '' : opensOn(cycle, terms),
      improving,
      turn: turn === null ? '' : (unions.get(turn.unionId)?.name ?? ''),
    };
    found.set(title.studioId, [...(found.get(title.studioId) ?? []), due]);
  }
  return found;
};
