import { exactMinute } from '@domain/time/shanghai';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import type { Output } from '@/services/procedures';
import type { ReadingRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';

interface Props {
  readonly review: ReviewView;
  readonly experts: Output<'expert.list'>;
  readonly rows: readonly ReadingRow[];
}

/** Interests that experts have declared, and readers that officers have changed, each with its reason. */
export const Declared = ({ review: { declared, reassignments }, experts, rows }: Props) => {
  const nameOf = (id: string | null): string =>
    experts.find(({ personId }) => personId === id)?.name ?? '已不在专家库';
  const studioOf = (id: string): string =>
    rows.find(({ applicationId }) => applicationId === id)?.studioName ?? '申报表';
  return (
    <>
      {declared.length === 0 ? null : (
        <Card title="申请回避" flush>
          {declared.map(({ expertId, applicationId, reason }) => (
            <Row
              key={`${expertId} ${applicationId}`}
              title={`${nameOf(expertId)}：${studioOf(applicationId)}`}
              text={reason}
            />
          ))}
        </Card>
      )}
      {reassignments.length === 0 ? null : (
        <Card title="调整记录" flush>
          {reassignments.map(({ applicationId, from, to, reason, by, at }) => (
            <Row
              key={`${at}${applicationId}`}
              title={`${studioOf(applicationId)}：${
                from === null
                  ? `增加${nameOf(to)}`
                  : to === null
                    ? `去掉${nameOf(from)}`
                    : `${nameOf(from)}改为${nameOf(to)}`
              }`}
              text={`${reason}（${by}，${exactMinute(at)}）`}
            />
          ))}
        </Card>
      )}
    </>
  );
};
