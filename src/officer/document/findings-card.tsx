import type { Finding } from '@domain/eligibility/finding';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import type { IconName } from '@/components/icon/names';
import { Tap } from '@/components/tap/tap';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { findingTallyWords, inReadingOrder } from './finding-order';
import styles from './findings-card.module.scss';

const looks: Readonly<Record<Finding['verdict'], { readonly icon: IconName; readonly word: string }>> = {
  met: { icon: 'circle-check', word: '符合' },
  notMet: { icon: 'triangle-alert', word: '不符合' },
  cannotTell: { icon: 'circle-help', word: '待判断' },
};

const Line = ({ finding }: { readonly finding: Finding }) => {
  const [open, setOpen] = useState(false);
  const { verdict, message, severity, clause, clauseText } = finding;
  const tone = verdict === 'notMet' && severity === 'advisory' ? styles.cannotTell : styles[verdict];
  return (
    <Tap
      className={styles.line}
      pressedClass={styles.pressed}
      label={`${looks[verdict].word}：${message}。${open ? '收起' : '看条文'}`}
      onTap={() => setOpen(!open)}
    >
      <Icon name={looks[verdict].icon} className={classes(styles.icon, tone)} />
      <View className={styles.words}>
        <View>
          <View className={classes(styles.verdict, tone)}>
            {looks[verdict].word}
            {severity === 'advisory' ? '（供参考）' : ''}
          </View>
          {message}
        </View>
        {open ? <View className={styles.clause}>{`${clause}　${clauseText}`}</View> : null}
      </View>
      <Icon name={open ? 'chevron-up' : 'chevron-down'} size="small" className={styles.arrow} />
    </Tap>
  );
};

/** Every condition of the round with what was counted and the clause, those not met first. A tap shows the clause's words. */
export const FindingsCard = ({ view }: { readonly view: ApplicationView }) => (
  <Card
    title="申报条件"
    flush
    aside={<View className={styles.tally}>{findingTallyWords(view.findings)}</View>}
  >
    {inReadingOrder(view.findings).map((finding) => (
      <Line key={finding.key} finding={finding} />
    ))}
    {view.problems.length === 0 ? null : (
      <View className={styles.gaps}>
        {`表中还有 ${view.problems.length} 处待补：`}
        {view.problems.slice(0, 3).map(({ message }) => message)}
        {view.problems.length > 3 ? '……' : ''}
      </View>
    )}
  </Card>
);
