import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { StateBadge } from '@/components/badge/state-badge';
import { classes } from '@/components/classes';
import { serverNow } from '@/services/server-time';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { sinceWords } from '../directory/since-words';
import { waitingAge } from '../waiting/waiting-age';
import styles from './document.module.scss';
import { PaperLinks } from './paper-links';

/** Whose application it is, where it stands, which version of the form one reads, and the form on paper. */
export const DocumentHead = ({ view }: { readonly view: ApplicationView }) => {
  const { studioName, leaderName, unitName, industry, phase, stateWords, form, round } = view;
  const now = serverNow();
  return (
    <View className={styles.head}>
      <View className={styles.name} role="heading" aria-level={2}>
        {studioName || `${leaderName}的申报`}
      </View>
      <View className={styles.facts}>{[leaderName, unitName, industry].join(' · ')}</View>
      <View className={styles.state}>
        <StateBadge phase={phase} words={stateWords} />
        <View className={classes(view.mine && waitingAge(view.since, now).long && styles.long)}>
          {sinceWords(view, now)}
        </View>
      </View>
      <View className={styles.form}>
        {form === null
          ? `${round.title} · 尚未提交`
          : `${round.title} · 第 ${form.number} 版，${momentWords(form.at)}提交 · 表格编号 ${form.code}`}
      </View>
      <PaperLinks applicationId={view.id} />
    </View>
  );
};
