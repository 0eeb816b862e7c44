import { fullDay } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { titleLevelNames } from '@domain/title/title';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Tap } from '@/components/tap/tap';
import { openPage } from '@/platform/routes';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';
import styles from '../parts/table.module.scss';
import { TitleBadge } from '../parts/title-badge';

const columns: readonly {
  readonly head: string;
  readonly share: number;
  readonly text: (title: TitleView) => string;
}[] = [
  { head: '工作室', share: 2, text: ({ studioName }) => studioName },
  { head: '领军人物', share: 1, text: ({ leaderName }) => leaderName },
  { head: '单位', share: 1.4, text: ({ unitName }) => unitName },
  { head: '行业', share: 1, text: ({ industry }) => industry },
  { head: '级别', share: 1.2, text: ({ level }) => titleLevelNames[level] },
  { head: '类别', share: 0.7, text: (title) => classWords(title.class) },
  { head: '编号', share: 2, text: ({ number }) => number },
  { head: '命名日期', share: 1.5, text: ({ since }) => fullDay(since) },
];
const flex = (share: number) => ({ flex: `${share} 1 0` });

/** The register at the desk. */
export const TitleTable = ({ titles }: { readonly titles: readonly TitleView[] }) => (
  <View className={styles.table} role="table" aria-label="称号名册">
    <View className={classes(styles.row, styles.heads)} role="row">
      {columns.map(({ head, share }) => (
        <View key={head} className={styles.cell} style={flex(share)} role="columnheader">
          {head}
        </View>
      ))}
      <View className={styles.cell} style={flex(1)} role="columnheader">
        状态
      </View>
    </View>
    {titles.map((title) => (
      <View
        key={title.id}
        className={classes(styles.row, styles.link)}
        role="row"
        onClick={() => openPage('naming/title', { id: title.id })}
      >
        {columns.map(({ head, share, text }, index) => (
          <View key={head} className={styles.cell} style={flex(share)} role="cell">
            {index === 0 ? (
              <Tap className={styles.first} role="link" onTap={() => undefined}>
                {text(title)}
              </Tap>
            ) : (
              text(title)
            )}
          </View>
        ))}
        <View className={styles.cell} style={flex(1)} role="cell">
          <TitleBadge state={title.state} />
        </View>
      </View>
    ))}
  </View>
);
