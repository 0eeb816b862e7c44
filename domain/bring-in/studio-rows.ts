import { fitsUnion } from '../people/appoint';
import type { KnownPerson } from '../register/plan';
import { studioIdOf } from '../studio/studio';
import { dayInShanghai } from '../time/shanghai';
import { currentIssue } from '../title/title';
import { plainName, type Report } from '../workbook/table';
import type { BringInFacts, KnownTitle } from './facts';
import { idOfRow, noonOf, type Titled, words } from './read-row';
import { classOf, dayOfCell, type StudioRow, titleLevelOf } from './sheets';
import type { BringStudio } from './step';

const phoneOf = (cell: string): string => cell.replace(/[\s-]/gu, '');

interface Found {
  readonly step: BringStudio;
  readonly row: number;
}

/** @returns the leader of a row: known, or to be made; null where the register says otherwise */
const leaderOf = (
  { number: row, at }: StudioRow<'studios'>,
  phone: string,
  unionId: string,
  facts: BringInFacts,
  report: Report,
): Pick<BringStudio, 'personId' | 'roleId' | 'studioId'> | null => {
  const personId = idOfRow('person', facts.importId, row);
  const roleId = idOfRow('role', facts.importId, row);
  const fresh = { personId, roleId, studioId: studioIdOf(personId) };
  const withPhone = facts.people.filter((one) => one.phone === phone);
  if (withPhone.length === 0) return fresh;
  const person: KnownPerson | undefined = withPhone.find(({ name }) => name === at.领军人物);
  if (!person) {
    report(row, '手机号', '这个手机号已登记在另一人名下，请核对姓名和手机号。');
    return null;
  }
  const leads = person.roles.find(
    ({ capacity, until }) => capacity === 'leader' && (until === null || until > facts.now),
  );
  if (leads && leads.unionId !== unionId) {
    report(row, '所在单位工会', `${person.name}已登记为另一单位的领军人物，请核对所在单位工会。`);
    return null;
  }
  return { personId: person._id, roleId, studioId: leads?.studioId ?? studioIdOf(person._id) };
};

/** @returns the studio and title that a row describes; null where it has a problem */
const studioOfRow = (row: StudioRow<'studios'>, facts: BringInFacts, report: Report): BringStudio | null => {
  const { number, at } = row;
  let sound = true;
  const wrong = (column: string, message: string): void => {
    sound = false;
    report(number, column, message);
  };
  for (const [column, most] of [
    ['称号编号', 60],
    ['工作室名称', 60],
  ] as const) {
    sound = words(report, number, column, at[column], most) && sound;
  }
  const since = dayOfCell(at.命名日期);
  if (since === null) wrong('命名日期', '日期请写成 2019-03-01 的样子。');
  else if (since > dayInShanghai(facts.now)) wrong('命名日期', '命名日期不能晚于今天。');
  const level = titleLevelOf(at.级别);
  if (level === null) wrong('级别', '级别请填“单位级”“产业工会级”“自治区级”或“全国级”。');
  const which = classOf(at.类别);
  if (which === null) wrong('类别', '类别请填“一类”“二类”“三类”或“四类”（二(四)）。');
  const industry = facts.unions.find(({ parentId }) => parentId === null);
  const issuer = at.命名单位 === '' && level === 'industryUnion' ? (industry?.name ?? '') : at.命名单位;
  sound = words(report, number, '命名单位', issuer, 60) && sound;
  const programme = at.称号名称 === '' ? facts.programme : at.称号名称;
  sound = words(report, number, '称号名称', programme, 80) && sound;
  const { 领军人物: leaderName, 性别: sex } = at;
  if (!plainName.test(leaderName)) wrong('领军人物', '请填写真实姓名，2 至 20 个字。');
  if (sex !== '男' && sex !== '女') wrong('性别', '性别请填“男”或“女”。');
  const phone = phoneOf(at.手机号);
  if (!/^1\d{10}$/u.test(phone)) wrong('手机号', '请填写 11 位手机号。');
  const union = facts.unions.find(({ name }) => name === at.所在单位工会);
  if (!union) wrong('所在单位工会', `名册里没有“${at.所在单位工会}”，请先在“工会与人员”中登记。`);
  else if (!fitsUnion('leader', union)) {
    wrong('所在单位工会', `“${union.name}”不是单位工会，下面不能有工作室。`);
  }
  if (!sound || since === null || level === null || which === null || !union) return null;
  const leader = leaderOf(row, phone, union._id, facts, report);
  if (!leader || (sex !== '男' && sex !== '女')) return null;
  return {
    kind: 'bringStudio',
    ...leader,
    leaderName,
    sex,
    phone,
    unionId: union._id,
    titleId: idOfRow('title', facts.importId, number),
    studioName: at.工作室名称,
    number: at.称号编号,
    since: noonOf(since),
    level,
    class: which,
    programme,
    issuer,
  };
};

const differences = (step: BringStudio, known: KnownTitle): readonly string[] => {
  const { studioName, leaderName } = currentIssue(known);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['工作室名称', step.studioName, studioName],
    ['命名日期', dayInShanghai(step.since), dayInShanghai(known.since)],
    ['级别', step.level, known.level],
    ['类别', step.class, known.class],
    ['称号名称', step.programme, known.programme],
    ['命名单位', step.issuer, known.issuer],
    ['领军人物', step.leaderName, leaderName],
    ['所在单位工会', step.unionId, known.unionPath[0]],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([column]) => column);
};

/** Several titles of one leader are those of one studio: the same person, under the same phone number. */
const oneLeader = (found: readonly Found[], report: Report): readonly Found[] => {
  const first = new Map<string, Found>();
  return found.map((one) => {
    const { phone, leaderName, sex, unionId } = one.step;
    const before = first.get(phone);
    if (!before) {
      first.set(phone, one);
      return one;
    }
    if (before.step.leaderName !== leaderName) {
      report(one.row, '手机号', `这个手机号在第 ${before.row} 行写的是另一个人，请核对。`);
    } else if (before.step.unionId !== unionId) {
      report(one.row, '所在单位工会', `与第 ${before.row} 行同一领军人物的单位工会不一致。`);
    } else if (before.step.sex !== sex) {
      report(one.row, '性别', `与第 ${before.row} 行同一人的性别不一致。`);
    }
    const { personId, roleId, studioId } = before.step;
    return { ...one, step: { ...one.step, personId, roleId, studioId } };
  });
};

/** What the rows of studios come to. */
export interface PlannedStudios {
  readonly steps: readonly BringStudio[];
  /** Every title that rows may name, by number. */
  readonly titles: ReadonlyMap<string, Titled>;
  readonly unchanged: readonly string[];
}

/** Decides what the rows of the first sheet make. */
export const planStudios = (
  rows: readonly StudioRow<'studios'>[],
  facts: BringInFacts,
  report: Report,
): PlannedStudios => {
  const known = new Map(facts.titles.map((title) => [title.number, title]));
  const firstRow = new Map<string, number>();
  const found: Found[] = [];
  const unchanged: string[] = [];
  for (const row of rows) {
    const number = row.at.称号编号;
    const before = firstRow.get(number);
    if (number !== '' && before !== undefined) {
      report(row.number, '称号编号', `编号“${number}”在第 ${before} 行已经有了，每个称号只写一行。`);
      continue;
    }
    firstRow.set(number, row.number);
    const step = studioOfRow(row, facts, report);
    if (!step) continue;
    const there = known.get(number);
    if (!there) {
      found.push({ step, row: row.number });
      continue;
    }
    const differing = differences(step, there);
    if (differing.length === 0) unchanged.push(number);
    else {
      report(
        row.number,
        '称号编号',
        `编号“${number}”已经是“${currentIssue(there).studioName}”的称号，与表中的${differing.join('、')}不一致。已有的称号不会因导入而改变。`,
      );
    }
  }
  const steps = oneLeader(found, report).map(({ step }) => step);
  const titles = new Map<string, Titled>([
    ...facts.titles.map((title): [string, Titled] => [
      title.number,
      { titleId: title._id, studioId: title.studioId, since: dayInShanghai(title.since) },
    ]),
    ...steps.map((step): [string, Titled] => [
      step.number,
      { titleId: step.titleId, studioId: step.studioId, since: dayInShanghai(step.since) },
    ]),
  ]);
  return { steps, titles, unchanged };
};
