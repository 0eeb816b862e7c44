import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Attachments } from '@/components/attachments/attachments';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import type { RuleView } from '../../../cloudfunctions/api/rule/rule.views';
import styles from './rule.module.scss';

interface Props {
  readonly ruleId: string;
  readonly version: RuleView['versions'][number];
}

/** One version of a rule, word for word. */
export const VersionCard = ({ ruleId, version }: Props) => (
  <Card title={version.title}>
    <View className={styles.faint}>
      {`第 ${version.number} 版 · ${dateWords(version.inForceFrom)}起施行 · ${version.personName} ${exactMinute(version.at)} 写`}
    </View>
    {version.reason === '' ? null : <View className={styles.faint}>{`修改说明：${version.reason}`}</View>}
    {version.text === '' ? null : <View className={styles.text}>{version.text}</View>}
    {version.files.length === 0 ? null : (
      <View className={styles.files}>
        <Attachments owner={{ kind: 'rule', id: ruleId }} label="制度的文件" value={version.files} />
      </View>
    )}
  </Card>
);
