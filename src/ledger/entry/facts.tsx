import type { FileOwner } from '@domain/files/owner';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { EntryFiles } from '../files/entry-files';
import { PhotoGrid } from '../files/photo-grid';
import type { Described } from './describe';
import styles from './facts.module.scss';

interface Props {
  readonly owner: FileOwner;
  readonly described: Described;
  /** What it is compared with: facts that differ stand out. */
  readonly than?: Described;
}

/** What an entry says, fact by fact; what it leaves empty is not shown. */
export const Facts = ({ owner, described, than }: Props) => {
  const { title, photos, files } = described;
  // The title heads the card; where two versions differ in it, it is said among the facts too.
  const isRenamed = than !== undefined && than.title !== title;
  const facts = isRenamed ? [{ label: '标题', text: title }, ...described.facts] : described.facts;
  const others =
    than === undefined ? null : new Set(than.facts.map(({ label, text }) => `${label}\n${text}`));
  return (
    <View>
      {facts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <View
            key={`${label}${text}`}
            className={classes(
              styles.fact,
              others !== null && !others.has(`${label}\n${text}`) && styles.changed,
            )}
          >
            <View className={styles.label}>{label}</View>
            <View className={styles.text}>{text}</View>
          </View>
        ))}
      {photos.length === 0 ? null : (
        <View className={styles.files}>
          <PhotoGrid owner={owner} value={photos} />
        </View>
      )}
      {files.length === 0 ? null : (
        <View className={styles.files}>
          <EntryFiles owner={owner} label="附件" value={files} />
        </View>
      )}
    </View>
  );
};
