import type { Instant } from '@domain/time/shanghai';
import { findMany } from '../database/database';

const page = 1_000;

/** @returns when each application of the round was first submitted, by its id */
export const filingTimes = async (roundId: string): Promise<ReadonlyMap<string, Instant>> => {
  const times = new Map<string, Instant>();
  for (let after = ''; ; ) {
    const some = await findMany('applications', {
      where: { roundId, phase: { $ne: 'draft' }, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      fields: ['_id'],
      paths: ['forms.at'],
      limit: page,
    });
    for (const one of some) {
      const { forms = [] } = one as { readonly forms?: readonly { readonly at: Instant }[] };
      const [first] = forms;
      if (first) times.set(one._id, first.at);
    }
    const last = some.at(-1);
    if (!last || some.length < page) return times;
    after = last._id;
  }
};
