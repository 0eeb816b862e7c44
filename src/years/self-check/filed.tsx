import { periodName } from '@domain/self-check/period';
import { outcomeNames, periodStateNames } from '@domain/self-check/self-check';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import type { SelfCheckView } from '../../../cloudfunctions/api/self-check/self-check.views';
import { FactsCard } from '../facts-card';
import { periodTones } from '../year-words';
import styles from '../years.module.scss';

const outcomeTones = { met: 'green', partly: 'amber', missed: 'red' } as const;

/** A self-check as it was filed; or, for officers, what is not filed yet with the ledgers as they stand. */
export const FiledCheck = ({ check }: { readonly check: SelfCheckView }) => (
  <Page title={`${periodName(check)}自检`} lead={check.studioName}>
    <Card flush>
      <Row
        title={check.filedAt === '' ? '还没有提交' : `${check.filedBy}提交`}
        text={check.filedAt === '' ? '' : exactMinute(check.filedAt)}
        aside={<Badge tone={periodTones[check.state]}>{periodStateNames[check.state]}</Badge>}
      />
    </Card>
    {check.content === null ? (
      <Notice>领军人物提交后，目标完成情况和下期打算会显示在这里。下面是台账现在的情况。</Notice>
    ) : (
      <>
        <Card title="目标完成情况" flush>
          {check.content.aims.length === 0 ? <Row title="没有上期打算" /> : null}
          {check.content.aims.map(({ id, text, outcome, note }) => (
            <Row
              key={id}
              title={text}
              text={note}
              aside={
                outcome === null ? undefined : (
                  <Badge tone={outcomeTones[outcome]}>{outcomeNames[outcome]}</Badge>
                )
              }
            />
          ))}
        </Card>
        <Card title="自检情况" flush>
          <View className={styles.text}>{check.content.comment}</View>
        </Card>
        <Card title="下期打算" flush>
          {check.content.promises.map(({ id, text }) => (
            <Row key={id} title={text} />
          ))}
        </Card>
      </>
    )}
    <FactsCard
      title={check.filedAt === '' ? '台账现在的情况' : '提交时台账的情况'}
      facts={check.facts}
      studioId={check.studioId}
      year={Number(check.from.slice(0, 4))}
    />
  </Page>
);
