import { plainName, risky } from '../workbook/table';
import type { BringInFacts } from './facts';
import { idOfRow, type ReadRow } from './read-row';
import { dayOfCell, memberRoleOf } from './sheets';
import type { BringMember } from './step';

/** @returns how a row of a member is read */
export const memberOfRow =
  (facts: BringInFacts): ReadRow<'members', BringMember> =>
  ({ number, at }, { studioId }, report) => {
    const name = at.成员姓名;
    const role = memberRoleOf(at.团队角色);
    const joinedOn = dayOfCell(at.加入日期);
    const leftOn = at.离开日期 === '' ? '' : dayOfCell(at.离开日期);
    let sound = true;
    const wrong = (column: string, message: string): void => {
      sound = false;
      report(number, column, message);
    };
    if (!plainName.test(name)) wrong('成员姓名', '请填写真实姓名，2 至 20 个字。');
    if (role === null) wrong('团队角色', '团队角色请填“骨干”或“成员”，领军人物写在“工作室”表里。');
    if (at.职务或岗位.length > 100) wrong('职务或岗位', '职务或岗位最多 100 个字，请缩短。');
    if (risky.test(at.职务或岗位)) wrong('职务或岗位', '不能以 = + - @ 开头，请改为文字。');
    if (joinedOn === null) wrong('加入日期', '日期请写成 2019-03-01 的样子。');
    if (leftOn === null) wrong('离开日期', '日期请写成 2019-03-01 的样子；还在团队的请留空。');
    if (joinedOn !== null && leftOn !== null && leftOn !== '' && leftOn < joinedOn) {
      wrong('离开日期', '离开日期早于加入日期，请核对。');
    }
    if (!sound || role === null || joinedOn === null || leftOn === null) return null;
    const position = at.职务或岗位;
    const there = facts.members.find((one) => one.studioId === studioId && one.content.name === name);
    if (!there) {
      const id = idOfRow('member', facts.importId, number);
      return { kind: 'bringMember', id, studioId, name, role, position, joinedOn, leftOn };
    }
    const same =
      there.content.role === role &&
      there.content.position === position &&
      there.content.joinedOn === joinedOn &&
      there.content.leftOn === leftOn;
    if (same) return 'unchanged';
    report(number, '成员姓名', `成员“${name}”已在这个工作室的成员台账里，内容不同，请在台账里修改。`);
    return null;
  };
