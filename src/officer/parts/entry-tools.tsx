import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import styles from './list-editor.module.scss';

interface Props {
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove?: () => void;
}

/** Moves an entry in its list, or takes it away. */
export const EntryTools = ({ first, last, onMove, onRemove }: Props) => (
  <View className={styles.tools}>
    <Button kind="quiet" compact icon="chevron-up" disabled={first} onTap={() => onMove(-1)}>
      上移
    </Button>
    <Button kind="quiet" compact icon="chevron-down" disabled={last} onTap={() => onMove(1)}>
      下移
    </Button>
    {onRemove === undefined ? null : (
      <Button kind="quiet" compact icon="trash-2" onTap={onRemove}>
        删除
      </Button>
    )}
  </View>
);
