import type { Studio } from '../studio/studio';
import type { Union } from '../unions/union';
import { type Capacity, isOfficer, type Role } from './person';

/** @returns whether such a role can exist at this union at all */
export const fitsUnion = (capacity: Capacity, { level, unit }: Union): boolean => {
  switch (capacity) {
    case 'leader':
    case 'member':
    case 'unitUnion':
    case 'unitAdministration':
      return unit !== null;
    case 'directUnion':
      return level === 'directUnion';
    case 'industryUnion':
    case 'expert':
      return level === 'industryUnion';
    default: {
      const never: never = capacity;
      return never;
    }
  }
};

const ownUnit: readonly Capacity[] = ['leader', 'unitUnion', 'unitAdministration'];

/** The capacities whose posts one may fill at one's own union. */
const ofOwnUnion: Readonly<Partial<Record<Capacity, readonly Capacity[]>>> = {
  unitUnion: ownUnit,
  unitAdministration: ['unitAdministration'],
  directUnion: ['directUnion', ...ownUnit],
  industryUnion: ['industryUnion', 'expert', 'directUnion', ...ownUnit],
};

/**
 * Whether one who acts in a role may fill, change or end another: officers of a union those of their own post,
 * of their unit and of every union below; the unit administration its own post; a leader the members of the
 * own studio.
 * @param path the union of the role first, then every union above it
 */
export const mayAppoint = (
  by: Role,
  role: Pick<Role, 'capacity' | 'unionId' | 'studioId'>,
  path: readonly Pick<Union, '_id'>[],
): boolean => {
  if (role.capacity === 'member') {
    return by.capacity === 'leader' && by.studioId !== undefined && by.studioId === role.studioId;
  }
  if (by.unionId === role.unionId) return ofOwnUnion[by.capacity]?.includes(role.capacity) ?? false;
  return (
    (by.capacity === 'directUnion' || by.capacity === 'industryUnion') &&
    path.slice(1).some(({ _id }) => _id === by.unionId)
  );
};

/** Whether the union lies at or below the one acted for: then its entry may be seen; below it alone it may be changed. */
export const overseesUnion = (by: Role, path: readonly Pick<Union, '_id'>[]): boolean =>
  isOfficer(by.capacity) && path.some(({ _id }) => _id === by.unionId);

/** @returns the roles one may offer at a union, in the order of the way */
export const offersAt = (by: Role, union: Union, path: readonly Pick<Union, '_id'>[]): readonly Capacity[] =>
  (['leader', 'unitUnion', 'unitAdministration', 'directUnion', 'industryUnion', 'expert'] as const).filter(
    (capacity) => fitsUnion(capacity, union) && mayAppoint(by, { capacity, unionId: union._id }, path),
  );

/** @returns whether the studio is led by the person in this role */
export const leadsStudio = (by: Role, { _id }: Pick<Studio, '_id'>): boolean =>
  by.capacity === 'leader' && by.studioId === _id;
