import { pointsOf, type Sheet } from '@domain/review/sheet';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { expertsOf } from '@platform/review/experts';
import Big from 'big.js';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import type { SheetView } from './review.views';
import { whyWords } from './why-words';

const most = 100;

/** Every sheet of one application with its marks and words: what a place in the ranking stands on. */
export const listSheets = defineProcedure({
  name: 'review.sheets',
  writes: false,
  input: v.strictObject({ roundId: id, applicationId: id }),
  run: async (call, { roundId, applicationId }): Promise<readonly SheetView[]> => {
    const { terms } = await loadReview(call, 'review.sheets', roundId);
    const [sheets, experts] = await Promise.all([
      findMany('sheets', {
        where: { applicationId, roundId, withdrawn: null },
        sort: [['_id', 'asc']],
        limit: most,
      }),
      expertsOf(call.role.unionId, call.now),
    ]);
    const known = new Map(experts.map((expert) => [expert.personId, expert]));
    const shown = (marks: Sheet['marks']): string =>
      pointsOf(marks, terms.criteria).round(2, Big.roundHalfUp).toFixed(2);
    return sheets.map((sheet) => ({
      id: sheet._id,
      version: sheet.version,
      expertId: sheet.expertId,
      name: known.get(sheet.expertId)?.name ?? '已不在专家库',
      unitName: known.get(sheet.expertId)?.unitName ?? '',
      why: whyWords(sheet.choice),
      state: sheet.state,
      // A draft is its expert's alone.
      points: sheet.state.kind === 'submitted' ? shown(sheet.marks) : null,
      marks: sheet.state.kind === 'submitted' ? sheet.marks : {},
      remark: sheet.state.kind === 'submitted' ? sheet.remark : '',
      before: sheet.earlier
        .slice(0, sheet.state.kind === 'submitted' ? -1 : undefined)
        .map(({ at, marks }) => ({ at, points: shown(marks) })),
    }));
  },
});
