import { Failure } from '../failure/failure';
import type { OpinionStep } from '../round/round';
import type { Union } from '../unions/union';
import type { Station } from './application';

/** @returns whether the way ends at the unit: the application is one of the unit's own round (三(七)) */
export const isOfUnit = (stations: readonly Station[]): boolean =>
  stations.length > 0 && stations.every(({ kind }) => kind === 'unit');

/**
 * Lays out the way of an application: 所在单位工会 and 党政部门, every union above in turn, the industry union (二(一)).
 * @param unionPath the unit's own union first, then every union above it, the industry union last
 * @throws Failure INVALID when the path does not end at the industry union or names no unit
 */
export const stationsFor = (way: readonly OpinionStep[], unionPath: readonly Union[]): readonly Station[] => {
  const own = unionPath[0];
  const top = unionPath[unionPath.length - 1];
  if (own?.unit == null || top === undefined || top.level !== 'industryUnion' || unionPath.length < 2) {
    throw new Failure('INVALID', {
      message: '所属单位工会没有登记到宁夏教科文卫体工会之下，请联系单位工会核对。',
      log: 'INVALID union path',
    });
  }
  return way.flatMap((step): readonly Station[] => {
    switch (step.kind) {
      case 'unit':
        return [{ kind: 'unit', posts: step.capacities.map((capacity) => ({ capacity, unionId: own._id })) }];
      case 'unionsBetween':
        return unionPath.slice(1, -1).map((union) => ({
          kind: 'union',
          posts: [{ capacity: 'directUnion', unionId: union._id }],
        }));
      case 'industryUnion':
        return [{ kind: 'industryUnion', posts: [{ capacity: 'industryUnion', unionId: top._id }] }];
      default: {
        const never: never = step;
        return never;
      }
    }
  });
};
