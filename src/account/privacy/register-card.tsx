import { type PersonalData, personalData } from '@domain/privacy/register';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { asksConsent, openGuide } from '@/platform/consent';
import styles from './privacy.module.scss';

const kinds: readonly (readonly [string, PersonalData])[] = Object.entries(personalData);

const Said = ({ what, words }: { readonly what: string; readonly words: string }) => (
  <View className={styles.said}>
    <View className={styles.what}>{what}</View>
    <View className={styles.words}>{words}</View>
  </View>
);

/** The register of personal data, as it stands in the program. */
export const RegisterCard = () => (
  <Card title="程序收集哪些个人信息" flush>
    {kinds.map(([key, { name, purpose, seenBy, kept, masked }]) => (
      <View key={key} className={styles.kind}>
        <View className={styles.name}>
          {name}
          {masked === true ? <Badge tone="blue">默认隐去</Badge> : null}
        </View>
        <Said what="用途" words={purpose} />
        <Said what="谁能看到" words={seenBy} />
        <Said what="保存多久" words={kept} />
      </View>
    ))}
    {asksConsent ? (
      <View className={styles.kind}>
        <Button kind="quiet" icon="file-text" onTap={openGuide}>
          查看微信的《隐私保护指引》
        </Button>
      </View>
    ) : null}
  </Card>
);
