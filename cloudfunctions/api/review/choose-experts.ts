import { Failure } from '@domain/failure/failure';
import { defineProcedure } from '@platform/door/procedure';
import { expertsOf } from '@platform/review/experts';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeReview } from './change-a-review';

/** Invites experts of the register to this round's review; those left out are no longer given anything to read. */
export const chooseExperts = defineProcedure({
  name: 'review.chooseExperts',
  writes: true,
  input: v.strictObject({ roundId: id, version, expertIds: v.pipe(v.array(id), v.maxLength(300)) }),
  run: (call, { expertIds, ...target }) =>
    changeReview(call, 'review.chooseExperts', target, async (review) => {
      const known = await expertsOf(call.role.unionId, call.now);
      const chosen = known.filter(({ personId }) => expertIds.includes(personId));
      if (chosen.length !== new Set(expertIds).size) {
        throw new Failure('INVALID', {
          field: 'expertIds',
          message: '所选的评审专家中有人已不在专家库，请刷新后重新选择。',
        });
      }
      return { ...review, expertIds: chosen.map(({ personId }) => personId) };
    }),
});
