import { fitsUnion, mayAppoint, overseesUnion } from '../people/appoint';
import type { Person, Role, Sex } from '../people/person';
import { roleThere } from '../people/roles';
import type { Instant } from '../time/shanghai';
import { unionProblems } from '../unions/change-union';
import type { Union } from '../unions/union';
import { plainName, type Report, reporter, risky } from '../workbook/table';
import type { NamedRow, RowProblem } from './sheet';
import { capacityOf, endOfDay, levelOf, type SheetCapacity } from './words';

/** What is known of someone already. */
export type KnownPerson = Pick<Person, '_id' | 'name' | 'sex' | 'phone' | 'roles'>;

/** What an import starts from. */
export interface RegisterFacts {
  readonly unions: readonly Union[];
  readonly people: readonly KnownPerson[];
  /** The role in which the import is made: rows outside its reach are problems. */
  readonly by: Role;
  readonly now: Instant;
  /** Begins the ids of what is new, so that the same import makes the same ids. */
  readonly importId: string;
}

export interface Rows {
  readonly unions: readonly NamedRow<'unions'>[];
  readonly people: readonly NamedRow<'people'>[];
}

/** A role to be given, or whose end is to be changed. */
export interface RoleChange {
  readonly id: string;
  readonly capacity: SheetCapacity;
  readonly unionId: string;
  readonly until: Instant | null;
}

/** One step of carrying an import out: what it does once it does again without harm. */
export type Step =
  | { readonly kind: 'addUnion'; readonly union: Union }
  | { readonly kind: 'changeUnion'; readonly union: Union; readonly before: Union }
  | {
      readonly kind: 'addPerson';
      readonly personId: string;
      readonly name: string;
      readonly sex: Sex;
      readonly phone: string;
      readonly roles: readonly RoleChange[];
    }
  | {
      readonly kind: 'changePerson';
      readonly personId: string;
      readonly name: string;
      readonly roles: readonly RoleChange[];
    };

export interface RegisterPlan {
  readonly problems: readonly RowProblem[];
  /** Unions from above to below, then people: in this order nothing ever refers to what is not there yet. */
  readonly steps: readonly Step[];
  /** Rows that say what the register says already. */
  readonly unchanged: number;
}

const columnOfField: Readonly<Record<string, string>> = {
  name: '工会名称',
  level: '级别',
  parentId: '上级工会',
  'unit.name': '单位名称',
  'unit.industry': '所属产业',
  'unit.administrationName': '党政部门名称',
};

const idOfRow = (kind: 'union' | 'person' | 'role', importId: string, row: number): string =>
  `${kind}.${importId}.${String(row).padStart(6, '0')}`;

const sameUnion = (one: Union, other: Union): boolean =>
  one.level === other.level &&
  one.parentId === other.parentId &&
  one.unit?.name === other.unit?.name &&
  one.unit?.industry === other.unit?.industry &&
  one.unit?.administrationName === other.unit?.administrationName;

/** The union that a row describes, with its parent by id where that can be found. */
const unionOfRow = (
  { number, at }: NamedRow<'unions'>,
  idsByName: ReadonlyMap<string, string>,
  importId: string,
  report: Report,
): Union | null => {
  const name = at.工会名称;
  const level = levelOf(at.级别);
  if (name.length < 2 || name.length > 60) report(number, '工会名称', '请填写工会全称，2 至 60 个字。');
  for (const column of ['工会名称', '单位名称', '所属产业', '党政部门名称'] as const) {
    if (risky.test(at[column])) report(number, column, '不能以 = + - @ 开头，请改为文字。');
  }
  if (level === null) {
    report(number, '级别', '级别请填“产业工会”“直属工会”或“单位工会”。');
    return null;
  }
  const parentName = at.上级工会;
  const parentId = parentName === '' ? null : (idsByName.get(parentName) ?? null);
  if (parentName !== '' && parentId === null) {
    report(number, '上级工会', `没有找到上级工会“${parentName}”：表中和名册里都没有。`);
    return null;
  }
  const parts = [at.单位名称, at.所属产业, at.党政部门名称];
  const unit = parts.every((part) => part === '')
    ? null
    : { name: at.单位名称, industry: at.所属产业, administrationName: at.党政部门名称 };
  return {
    _id: idsByName.get(name) ?? idOfRow('union', importId, number),
    name,
    level,
    parentId,
    unit,
  };
};

const pathWithin = (byId: ReadonlyMap<string, Union>, unionId: string): readonly Union[] => {
  const path: Union[] = [];
  for (let next: string | null = unionId; next !== null; ) {
    const union: Union | undefined = byId.get(next);
    if (!union || path.includes(union)) return path;
    path.push(union);
    next = union.parentId;
  }
  return path;
};

interface PlannedUnions {
  readonly steps: readonly Step[];
  readonly byId: ReadonlyMap<string, Union>;
  readonly byName: ReadonlyMap<string, Union>;
  readonly unchanged: number;
}

const planUnions = (rows: Rows['unions'], facts: RegisterFacts, problems: RowProblem[]): PlannedUnions => {
  const report = reporter('unions', problems);
  const known = new Map(facts.unions.map((union) => [union.name, union]));
  const idsByName = new Map(facts.unions.map(({ name, _id }) => [name, _id]));
  const firstRow = new Map<string, number>();
  for (const { number, at } of rows) {
    const name = at.工会名称;
    const first = firstRow.get(name);
    if (first !== undefined && name !== '') {
      report(number, '工会名称', `“${name}”在第 ${first} 行已经有了，每个工会只写一行。`);
      continue;
    }
    firstRow.set(name, number);
    if (!idsByName.has(name)) idsByName.set(name, idOfRow('union', facts.importId, number));
  }
  const planned = new Map(facts.unions.map((union) => [union._id, union]));
  const described: { readonly number: number; readonly union: Union }[] = [];
  for (const row of rows) {
    if (firstRow.get(row.at.工会名称) !== row.number) continue;
    const union = unionOfRow(row, idsByName, facts.importId, report);
    if (!union) continue;
    planned.set(union._id, union);
    described.push({ number: row.number, union });
  }
  const all = [...planned.values()];
  const own = facts.unions.find(({ _id }) => _id === facts.by.unionId);
  const steps: { readonly depth: number; readonly step: Step }[] = [];
  let unchanged = 0;
  for (const { number, union } of described) {
    const wrong = unionProblems(all, union);
    for (const { field = 'name', message } of wrong) {
      report(number, columnOfField[field] ?? '工会名称', message);
    }
    if (wrong.length > 0) continue;
    const before = known.get(union.name);
    if (before && sameUnion(before, union)) {
      unchanged += 1;
      continue;
    }
    const path = pathWithin(planned, union._id);
    const isWithin =
      overseesUnion(facts.by, path) &&
      (!before ||
        overseesUnion(facts.by, pathWithin(new Map(facts.unions.map((one) => [one._id, one])), before._id)));
    if (!isWithin || (union._id === own?._id && facts.by.capacity !== 'industryUnion')) {
      report(number, '工会名称', `“${union.name}”不在您的管辖范围内，请由上级工会导入。`);
      continue;
    }
    steps.push({
      depth: path.length,
      step: before ? { kind: 'changeUnion', union, before } : { kind: 'addUnion', union },
    });
  }
  steps.sort((one, other) => one.depth - other.depth);
  return {
    steps: steps.map(({ step }) => step),
    byId: planned,
    byName: new Map(all.map((union) => [union.name, union])),
    unchanged,
  };
};

interface PersonRows {
  readonly name: string;
  readonly sex: Sex;
  readonly phone: string;
  readonly firstRow: number;
  readonly roles: (RoleChange & { readonly number: number })[];
}

const collectPeople = (
  rows: Rows['people'],
  facts: RegisterFacts,
  unions: PlannedUnions,
  report: Report,
): readonly PersonRows[] => {
  const byPhone = new Map<string, PersonRows>();
  for (const { number, at } of rows) {
    const name = at.姓名;
    const phone = at.手机号.replace(/[\s-]/g, '');
    const sex = at.性别;
    const capacity = capacityOf(at.身份);
    const union = unions.byName.get(at.所属工会);
    const until = at.截止日期 === '' ? null : endOfDay(at.截止日期);
    if (!plainName.test(name)) report(number, '姓名', '请填写真实姓名，2 至 20 个字。');
    if (sex !== '男' && sex !== '女') report(number, '性别', '性别请填“男”或“女”。');
    if (!/^1\d{10}$/.test(phone)) report(number, '手机号', '请填写 11 位手机号。');
    if (capacity === null) {
      report(number, '身份', '身份请填“单位工会”“党政部门”“直属工会”“产业工会”或“评审专家”。');
    }
    if (!union) {
      report(number, '所属工会', `没有找到“${at.所属工会}”：表中和名册里都没有这个工会。`);
    }
    if (at.截止日期 !== '' && until === null) {
      report(number, '截止日期', '日期请写成 2026-12-31 的样子；没有期限请留空。');
    }
    if (until !== null && until <= facts.now) report(number, '截止日期', '截止日期已过，请核对。');
    if (capacity === null || !union || !/^1\d{10}$/.test(phone) || (sex !== '男' && sex !== '女')) continue;
    const path = pathWithin(unions.byId, union._id);
    if (!fitsUnion(capacity, union)) {
      report(number, '身份', `“${union.name}”没有“${at.身份}”这个岗位，请核对身份或所属工会。`);
    } else if (!mayAppoint(facts.by, { capacity, unionId: union._id }, path)) {
      report(number, '所属工会', `“${union.name}”的这个岗位不在您的管辖范围内，请由上级工会导入。`);
    }
    const role = {
      id: idOfRow('role', facts.importId, number),
      capacity,
      unionId: union._id,
      until,
      number,
    };
    const there = byPhone.get(phone);
    if (!there) {
      byPhone.set(phone, { name, sex, phone, firstRow: number, roles: [role] });
      continue;
    }
    if (there.name !== name) {
      report(number, '手机号', `这个手机号在第 ${there.firstRow} 行写的是另一个人，请核对。`);
    } else if (there.sex !== sex) {
      report(number, '性别', `与第 ${there.firstRow} 行同一人的性别不一致。`);
    } else {
      const twin = there.roles.find((one) => one.capacity === capacity && one.unionId === union._id);
      if (twin) report(number, '姓名', `与第 ${twin.number} 行重复：同一人的同一身份只写一行。`);
      else there.roles.push(role);
    }
  }
  return [...byPhone.values()];
};

const planPeople = (
  rows: Rows['people'],
  facts: RegisterFacts,
  unions: PlannedUnions,
  problems: RowProblem[],
): { readonly steps: readonly Step[]; readonly unchanged: number } => {
  const report = reporter('people', problems);
  const known = new Map<string, readonly KnownPerson[]>();
  for (const person of facts.people) known.set(person.phone, [...(known.get(person.phone) ?? []), person]);
  const steps: Step[] = [];
  let unchanged = 0;
  for (const { name, sex, phone, firstRow, roles } of collectPeople(rows, facts, unions, report)) {
    const changes = (wanted: readonly (RoleChange & { readonly number: number })[]) =>
      wanted.map(({ id, capacity, unionId, until }) => ({ id, capacity, unionId, until }));
    const withPhone = known.get(phone) ?? [];
    if (withPhone.length === 0) {
      const personId = idOfRow('person', facts.importId, firstRow);
      steps.push({ kind: 'addPerson', personId, name, sex, phone, roles: changes(roles) });
      continue;
    }
    const person = withPhone.find((one) => one.name === name);
    if (!person) {
      report(firstRow, '手机号', '这个手机号已登记在另一人名下，请核对姓名和手机号。');
      continue;
    }
    if (person.sex !== sex)
      report(firstRow, '性别', '与已登记的性别不一致，请核对；如登记有误，请先在人员页面更正。');
    const differing = roles.filter((role) => {
      const there = roleThere(person as Person, role, facts.now);
      return !there || there.until !== role.until;
    });
    unchanged += roles.length - differing.length;
    if (differing.length > 0) {
      steps.push({ kind: 'changePerson', personId: person._id, name, roles: changes(differing) });
    }
  }
  return { steps, unchanged };
};

/**
 * Decides what an import of the register would do, and everything that is wrong with it, row by row. Nothing in the
 * register is ever removed by an import: who is not in the sheet stays as he or she is.
 */
export const planImport = (rows: Rows, facts: RegisterFacts): RegisterPlan => {
  const problems: RowProblem[] = [];
  const unions = planUnions(rows.unions, facts, problems);
  const people = planPeople(rows.people, facts, unions, problems);
  problems.sort((one, other) =>
    one.sheet === other.sheet ? one.row - other.row : one.sheet === 'unions' ? -1 : 1,
  );
  return {
    problems,
    steps: [...unions.steps, ...people.steps],
    unchanged: unions.unchanged + people.unchanged,
  };
};
