import { Failure } from '../failure/failure';
import type { Union } from './union';

/**
 * 逐级: the union itself first, then every union above it, the industry union last.
 * @throws Failure INVALID when a union is missing or the tree runs in a circle
 */
export const pathToTop = (unions: readonly Union[], unionId: string): readonly Union[] => {
  const byId = new Map(unions.map((union) => [union._id, union]));
  const path: Union[] = [];
  let next: string | null = unionId;
  while (next !== null) {
    const union: Union | undefined = byId.get(next);
    if (union === undefined || path.includes(union)) {
      throw new Failure('INVALID', {
        message: '工会的上下级关系登记有误，请联系宁夏教科文卫体工会核对。',
        log: 'INVALID union tree',
      });
    }
    path.push(union);
    next = union.parentId;
  }
  return path;
};

/** @returns the name on a post's seal: the unit administration's own, else the union's */
export const sealNameOf = (union: Union, capacity: string): string =>
  capacity === 'unitAdministration' ? (union.unit?.administrationName ?? union.name) : union.name;
