import type { ReviewTerms, TieRule } from '@domain/review/terms';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { ChoiceSheet } from '@/components/choice/choice-sheet';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Tap } from '@/components/tap/tap';
import { moved, without } from '@/officer/parts/list-edit';
import { tieWords } from '../parts/terms-words';
import styles from './terms.module.scss';

interface Props {
  readonly terms: ReviewTerms;
  readonly disabled: boolean;
  readonly problem: string | undefined;
  readonly onChange: (ties: readonly TieRule[]) => void;
}

const keyOf = (rule: TieRule): string => (rule.by === 'criterion' ? `criterion:${rule.key}` : rule.by);

/** What decides between equal points, one rule after the other; last the earlier filing. */
export const Ties = ({ terms, disabled, problem, onChange }: Props) => {
  const { ties, criteria } = terms;
  const [adding, setAdding] = useState(false);
  const offered: readonly TieRule[] = [
    { by: 'median' as const },
    { by: 'smallerSpread' as const },
    ...criteria.map(({ key }) => ({ by: 'criterion' as const, key })),
  ].filter((rule) => !ties.some((one) => keyOf(one) === keyOf(rule)));
  return (
    <>
      {problem === undefined ? null : <Notice tone="bad">{problem}</Notice>}
      {ties.map((rule, index) => (
        <Row
          key={keyOf(rule)}
          title={`${index + 1}. ${tieWords(rule, terms)}`}
          aside={
            disabled ? undefined : (
              <View className={styles.tools}>
                {index === 0 ? null : (
                  <Tap className={styles.tool} label="上移" onTap={() => onChange(moved(ties, index, -1))}>
                    <Icon name="chevron-up" />
                  </Tap>
                )}
                <Tap className={styles.tool} label="去掉" onTap={() => onChange(without(ties, index))}>
                  <Icon name="x" />
                </Tap>
              </View>
            )
          }
        />
      ))}
      <Row title={`${ties.length + 1}. 提交早的在前`} text="以上仍分不出时用，不能去掉" />
      {disabled || offered.length === 0 ? null : (
        <View className={styles.add}>
          <Button kind="quiet" compact icon="plus" onTap={() => setAdding(true)}>
            添加一条
          </Button>
        </View>
      )}
      {adding ? (
        <ChoiceSheet
          label="同分时再比较"
          options={offered.map((rule) => ({ key: keyOf(rule), text: tieWords(rule, terms) }))}
          value={null}
          onClose={() => setAdding(false)}
          onChange={(key) => {
            const rule = offered.find((one) => keyOf(one) === key);
            if (rule !== undefined) onChange([...ties, rule]);
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
};
