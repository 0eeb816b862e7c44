import { Failure, type Problem } from '../failure/failure';
import type { Union } from './union';

const problem = (field: string, message: string): Problem => ({ field, message });

/** @returns whether `id` is the union itself or lies below it */
const isAtOrBelow = (unions: readonly Union[], id: string | null, top: string): boolean => {
  const byId = new Map(unions.map((union) => [union._id, union]));
  const seen = new Set<string>();
  for (let next = id; next !== null && !seen.has(next); next = byId.get(next)?.parentId ?? null) {
    if (next === top) return true;
    seen.add(next);
  }
  return false;
};

/** @returns everything wrong with a union as it would stand in the tree; empty where all is well */
export const unionProblems = (unions: readonly Union[], union: Union): readonly Problem[] => {
  const others = unions.filter(({ _id }) => _id !== union._id);
  const parent = others.find(({ _id }) => _id === union.parentId);
  const found: Problem[] = [];
  if (others.some(({ name }) => name === union.name)) {
    found.push(problem('name', `已有同名的工会“${union.name}”，请用全称加以区别。`));
  }
  if (union.level === 'industryUnion') {
    if (union.parentId !== null) found.push(problem('parentId', '产业工会是最上一级，不能有上级工会。'));
    if (others.some(({ level }) => level === 'industryUnion')) {
      found.push(problem('level', '产业工会只有一个，这里请选直属工会或单位工会。'));
    }
  } else if (!parent) {
    found.push(problem('parentId', '请选择上级工会。'));
  } else if (isAtOrBelow(others, union.parentId, union._id) || union.parentId === union._id) {
    found.push(problem('parentId', '上级工会不能是自己或自己的下级。'));
  } else if (parent.level === 'unitUnion') {
    found.push(problem('parentId', '单位工会之下不能再设工会，请选直属工会或产业工会。'));
  }
  if (union.level === 'unitUnion' && union.unit === null) {
    found.push(problem('unit.name', '单位工会要登记单位名称、所属产业和党政部门名称。'));
  }
  if (union.level === 'industryUnion' && union.unit !== null) {
    found.push(problem('unit.name', '产业工会不登记单位。'));
  }
  if (union.unit !== null) {
    if (union.unit.name === '') found.push(problem('unit.name', '请填写单位名称。'));
    if (union.unit.industry === '') found.push(problem('unit.industry', '请填写单位所属产业。'));
    if (union.unit.administrationName === '') {
      found.push(problem('unit.administrationName', '请填写党政部门名称，申报表上要盖它的章。'));
    }
  }
  return found;
};

/** @throws Failure INVALID with every problem of the union as it would stand */
export const assertUnion = (unions: readonly Union[], union: Union): void => {
  const problems = unionProblems(unions, union);
  const [first] = problems;
  if (!first) return;
  throw new Failure('INVALID', { ...first, problems });
};
