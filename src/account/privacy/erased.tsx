import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import type { ErasedView } from '../../../cloudfunctions/api/privacy/privacy.views';
import styles from './privacy.module.scss';

/** What has been deleted, what stays, and why. */
export const Erased = ({ erased }: { readonly erased: ErasedView }) => (
  <>
    <Notice tone="good">账号已注销，您已退出。</Notice>
    <Card title="已删除或隐去" flush>
      {erased.removed.map(({ name, count }) => (
        <Row key={name} title={name} aside={`${count} 条`} />
      ))}
    </Card>
    <Card title="仍然保留">
      {erased.kept.map((line) => (
        <View key={line} className={styles.kept}>
          {line}
        </View>
      ))}
    </Card>
  </>
);
