import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { classes } from '@/components/classes';
import { Loaded } from '@/components/state/loaded';
import { Tap } from '@/components/tap/tap';
import { useKeys } from '@/platform/keys';
import { serverNow } from '@/services/server-time';
import type { useApplicationPages } from '../applications/use-application-pages';
import { sinceWords } from '../directory/since-words';
import styles from './list-pane.module.scss';

interface Props {
  readonly title: string;
  readonly list: ReturnType<typeof useApplicationPages>;
  readonly current: string;
  readonly onOpen: (id: string) => void;
  /** One further or back in the list. */
  readonly onStep: (by: 1 | -1) => void;
}

export const listPane = 'applications-list';
export const rowOf = (id: string): string => `listed-${id}`;

/** The list beside the document, at the desk: what one came from, and which one is open. */
export const ListPane = ({ title, list, current, onOpen, onStep }: Props) => {
  useKeys({ ArrowDown: () => onStep(1), ArrowUp: () => onStep(-1) }, listPane);
  return (
    <View className={styles.pane} id={listPane}>
      <View className={styles.head}>
        <View className={styles.title}>{title}</View>
        <View className={styles.keys}>J / K 换一份</View>
      </View>
      <Loaded query={list}>
        {({ pages }) =>
          pages
            .flatMap((page) => page.rows)
            .map((row) => (
              <Tap
                key={row.id}
                id={rowOf(row.id)}
                className={classes(styles.row, row.id === current && styles.current)}
                current={row.id === current}
                onTap={() => onOpen(row.id)}
              >
                <View className={styles.name}>{row.studioName || `${row.leaderName}的申报`}</View>
                <View className={styles.detail}>{row.unitName}</View>
                <View className={styles.detail}>
                  {row.mine ? sinceWords(row, serverNow()) : row.stateWords}
                </View>
              </Tap>
            ))
        }
      </Loaded>
      {list.hasNextPage ? (
        <Button kind="quiet" busy={list.isFetchingNextPage} onTap={() => void list.fetchNextPage()}>
          更多
        </Button>
      ) : null}
    </View>
  );
};
