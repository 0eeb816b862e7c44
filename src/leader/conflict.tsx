import type { Answer } from '@domain/form/answers';
import type { FormField } from '@domain/round/round';
import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import type { UsedDraft } from '@/draft/use-draft';
import type { RoundView } from '../../cloudfunctions/api/round/round.views';
import { answerWords } from './answer-words';
import styles from './conflict.module.scss';

interface Props {
  readonly round: RoundView;
  readonly draft: UsedDraft;
}

const Side = ({
  title,
  field,
  answer,
  onKeep,
}: {
  readonly title: string;
  readonly field: FormField | undefined;
  readonly answer: Answer | undefined;
  readonly onKeep: () => void;
}) => (
  <View className={styles.side}>
    <View className={styles.where}>{title}</View>
    <View className={styles.what}>{answerWords(field, answer)}</View>
    <Button kind="secondary" compact onTap={onKeep}>
      留用这份
    </Button>
  </View>
);

/** Fields changed on two devices: when and where the other was saved, and which to keep. */
export const ConflictCard = ({ round, draft: { conflict, choose } }: Props) => {
  if (conflict === null) return null;
  const fields = round.sections.flatMap((section) => section.fields);
  return (
    <Card title="两台设备都改过">
      <Notice tone="warn">
        {`${momentWords(conflict.savedAt)} 在“${conflict.savedOn || '另一台设备'}”上也保存过。下面 ${conflict.clashes.length} 项两边不同，请选择留哪一份；其他内容已合在一起。`}
      </Notice>
      {conflict.clashes.map(({ key, mine, theirs }) => {
        const field = fields.find((one) => one.key === key);
        return (
          <View key={key} className={styles.clash}>
            <View className={styles.label}>{field?.label ?? key}</View>
            <View className={styles.sides}>
              <Side title="这台设备" field={field} answer={mine} onKeep={() => choose(key, 'mine')} />
              <Side
                title={conflict.savedOn || '另一台设备'}
                field={field}
                answer={theirs}
                onKeep={() => choose(key, 'theirs')}
              />
            </View>
          </View>
        );
      })}
    </Card>
  );
};
