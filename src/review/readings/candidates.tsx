import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { Loaded } from '@/components/state/loaded';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { CandidateView, ReadingRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';

interface Props {
  readonly review: ReviewView;
  readonly row: ReadingRow;
  readonly closed: boolean;
  readonly onClose: () => void;
}

/** Given to it first, then those who may read it by field and load, then those who may not. */
const order = (one: CandidateView, other: CandidateView): number =>
  Number(other.reads) - Number(one.reads) ||
  one.excluded.length - other.excluded.length ||
  Number(other.fieldMatched) - Number(one.fieldMatched) ||
  one.load - other.load;

const whyOf = ({ excluded, fieldMatched, load, fields }: CandidateView): string =>
  excluded.length > 0
    ? `不能评审：${excluded.join('；')}`
    : [fieldMatched ? '领域相符' : `领域：${fields.join('、') || '未登记'}`, `已分配 ${load} 份`].join('，');

const badgeOf = ({ reads, excluded }: CandidateView) => {
  if (excluded.length > 0) return <Badge tone="red">回避</Badge>;
  return reads ? <Badge tone="green">评审中</Badge> : undefined;
};

/** One application's experts: who reads it, who may, why others may not; add, replace or take off, with a reason. */
export const Candidates = ({ review, row, closed, onClose }: Props) => {
  const { roundId, version } = review;
  const { applicationId } = row;
  const candidates = useProcedure('review.candidates', { roundId, applicationId });
  const reassign = useAct('review.reassign');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const readerOf = (id: string) => row.readers.find(({ expertId }) => expertId === id);
  const nameOf = (id: string | null) =>
    candidates.data?.find(({ expertId }) => expertId === id)?.name ?? readerOf(id ?? '')?.name ?? '';
  const choosable = ({ expertId, reads, excluded }: CandidateView): boolean =>
    !closed && (reads ? readerOf(expertId)?.state !== 'submitted' : excluded.length === 0);
  const toggle = ({ expertId, reads }: CandidateView) => {
    reassign.forget();
    if (reads) setFrom(from === expertId ? null : expertId);
    else setTo(to === expertId ? null : expertId);
  };
  const deed =
    from !== null && to !== null
      ? `${nameOf(from)}改为${nameOf(to)}`
      : from !== null
        ? `去掉${nameOf(from)}`
        : to !== null
          ? `增加${nameOf(to)}`
          : null;
  const send = async () => {
    const input = { roundId, version, applicationId, from, to, reason: reason.trim() };
    if ((await reassign.run(input)) !== undefined) onClose();
  };
  return (
    <Sheet
      title={row.studioName}
      onClose={onClose}
      {...(closed
        ? {}
        : {
            bar: (
              <Button
                busy={reassign.busy}
                disabled={deed === null || reason.trim() === ''}
                onTap={() => void send()}
              >
                {deed === null ? '点选要增加或去掉的专家' : reason.trim() === '' ? '请写明理由' : deed}
              </Button>
            ),
          })}
    >
      {reassign.failure === null ? null : <Notice tone="bad">{reassign.failure.userMessage}</Notice>}
      <View className={styles.faint}>{[row.unitName, row.industry].join(' · ')}</View>
      <Loaded query={candidates}>
        {(all) => (
          <Card flush>
            {[...all].sort(order).map((one) => (
              <Row
                key={one.expertId}
                title={one.name}
                text={[one.unitName, whyOf(one), readerOf(one.expertId)?.why ?? '']
                  .filter((part) => part !== '')
                  .join(' · ')}
                aside={
                  one.expertId === from ? (
                    <Badge tone="amber">去掉</Badge>
                  ) : one.expertId === to ? (
                    <Badge tone="blue">增加</Badge>
                  ) : (
                    badgeOf(one)
                  )
                }
                chosen={one.expertId === from || one.expertId === to}
                {...(choosable(one) ? { onTap: () => toggle(one) } : {})}
              />
            ))}
          </Card>
        )}
      </Loaded>
      {deed === null ? null : (
        <Card flush>
          <Field label="调整理由" hint="会留在评审记录里">
            <LongText short label="调整理由" value={reason} maxLength={300} onChange={setReason} />
          </Field>
        </Card>
      )}
    </Sheet>
  );
};
