import { exactMinute } from '@domain/time/shanghai';
import { Notice } from '@/components/notice/notice';
import type { NamingView } from '../../../cloudfunctions/api/title/naming.views';

/** What still stands between the list and the naming, in words. */
export const Standing = ({
  view: { block, named, rows, notice, done, toName },
}: {
  readonly view: NamingView;
}) => {
  if (named !== null) {
    return done < toName ? null : <Notice tone="good">{`${done} 个工作室已命名，编号和证书已生成。`}</Notice>;
  }
  if (block?.why === 'noticeRuns') {
    return (
      <Notice tone="info">{`公示到${exactMinute(block.until)}结束，结束后才能命名。类别现在就可以确定。`}</Notice>
    );
  }
  if (block?.why === 'objectionsOpen') {
    return <Notice tone="warn">{`还有 ${block.count} 条异议没有处理，处理后才能命名。`}</Notice>;
  }
  const open = rows.filter((row) => row.open).length;
  if (open > 0) {
    return (
      <Notice tone="warn">{`有 ${open} 个工作室的类别与按成果建议的不同，请写明理由后再命名（二(四)）。`}</Notice>
    );
  }
  return (
    <Notice tone="good">
      {`公示期${notice === null ? '' : `（到${exactMinute(notice.until)}）`}已满，没有未处理的异议，可以命名。`}
    </Notice>
  );
};
