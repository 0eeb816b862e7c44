import type { StoredApplication } from '@domain/application/application';
import { type Reported, type RoundReport, reportRound } from '@domain/round/report';
import type { Instant } from '@domain/time/shanghai';
import { findMany } from '../database/database';
import { allUnions } from '../unions/unions';

const page = 1_000;

/** The union straight below the industry union: 直属工会; the industry union itself where there is none between. */
const directUnionOf = (unionPath: readonly string[]): string => unionPath.at(-2) ?? unionPath.at(-1) ?? '';

/** @returns the round's report, read in one query a thousand applications, without their forms */
export const reportOfRound = async (roundId: string, now: Instant): Promise<RoundReport> => {
  const unions = await allUnions();
  const all: Reported[] = [];
  for (let after = ''; ; ) {
    const some = await findMany('applications', {
      where: { roundId, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      fields: ['_id', 'unionPath', 'unitName', 'industry', 'phase'],
      paths: ['way.at', 'way.capacity', 'way.action', 'way.to'],
      limit: page,
    });
    for (const one of some) {
      const { way } = one as unknown as Pick<StoredApplication, 'way'>;
      const { unionPath, unitName, industry, phase } = one;
      all.push({ unionId: directUnionOf(unionPath), unitName, industry, phase, way });
    }
    const last = some.at(-1);
    if (!last || some.length < page) break;
    after = last._id;
  }
  return reportRound(all, (id) => unions.get(id)?.name ?? '', now);
};
