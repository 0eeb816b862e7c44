import { clock } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Icon } from '@/components/icon/icon';
import type { IconName } from '@/components/icon/names';
import type { DraftState, DraftStatus } from '@/draft/draft.types';
import styles from './save-line.module.scss';

const icons: Readonly<Record<DraftStatus, IconName>> = {
  saved: 'check',
  changed: 'ellipsis',
  saving: 'ellipsis',
  waiting: 'wifi-off',
  conflict: 'triangle-alert',
  refused: 'circle-alert',
};

const words = ({ status, savedAt, failure }: DraftState): string => {
  switch (status) {
    case 'saved':
      return `已保存 ${clock(savedAt)}`;
    case 'changed':
    case 'saving':
      return '正在保存';
    case 'waiting':
      return '已存在本机，联网后自动保存';
    case 'conflict':
      return '有内容需要您选择';
    case 'refused':
      return failure ?? '没能保存';
    default: {
      const never: never = status;
      return never;
    }
  }
};

/** Whether what was typed is safe, said quietly. */
export const SaveLine = ({ draft }: { readonly draft: DraftState }) => (
  <View className={styles.line} role="status">
    <Icon name={icons[draft.status]} size="small" />
    {words(draft)}
  </View>
);

/** The line below a page's heading, with the state of the draft at its right. */
export const SavedLead = ({ title, draft }: { readonly title: string; readonly draft: DraftState }) => (
  <View className={styles.lead}>
    <View className={styles.title}>{title}</View>
    <SaveLine draft={draft} />
  </View>
);
