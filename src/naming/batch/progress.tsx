import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import type { NamingView } from '../../../cloudfunctions/api/title/naming.views';
import styles from './progress.module.scss';

/** How far numbers, titles and certificates have followed the naming. */
export const Progress = ({ view: { done, toName } }: { readonly view: NamingView }) => {
  if (done >= toName) return null;
  const share = `${Math.round((done / toName) * 100)}%`;
  return (
    <Card>
      <View className={styles.words} role="status">{`正在生成编号和证书：${done} / ${toName}`}</View>
      <View className={styles.track}>
        <View className={styles.done} style={{ width: share }} />
      </View>
      <View className={styles.hint}>可以离开这一页，没做完的会自动接着做。</View>
    </Card>
  );
};
