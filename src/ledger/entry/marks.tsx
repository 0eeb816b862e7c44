import type { ActivityMark } from '@domain/activity/marks';
import { Notice } from '@/components/notice/notice';

/** @returns why an entry looks wrong, and what the leader can do */
export const markWords = (mark: ActivityMark): string => {
  switch (mark.kind) {
    case 'samePhoto': {
      const here = mark.entryIds.length > 0 ? `本工作室的 ${mark.entryIds.length} 条记录` : '';
      const elsewhere = mark.elsewhere > 0 ? `其他工作室的 ${mark.elsewhere} 条记录` : '';
      const where = [here, elsewhere].filter((words) => words !== '').join('和');
      return `有照片与${where}用的是同一张，请核对。`;
    }
    case 'futureDate':
      return '活动日期在收到记录的日子之后，请核对时间。';
    case 'longDay':
      return `${mark.members.map(({ name, hours }) => `${name}当天合计 ${hours} 小时`).join('，')}，超过 16 小时，请核对。`;
    case 'notMember':
      return `${mark.names.join('、')}那天不在工作室名单里（尚未加入或已离开），请核对。`;
    default: {
      const never: never = mark;
      return never;
    }
  }
};

/** @returns the same in two or three words, for a line of the ledger */
export const markName = ({ kind }: ActivityMark): string =>
  ({ samePhoto: '照片重复', futureDate: '日期在后', longDay: '时长过长', notMember: '人员存疑' })[kind];

/** What looks wrong in an entry: for the leader to look at, never refused. */
export const Marks = ({ marks }: { readonly marks: readonly ActivityMark[] }) => (
  <>
    {marks.map((mark) => (
      <Notice key={mark.kind} tone="warn">
        {markWords(mark)}
      </Notice>
    ))}
  </>
);
