import { View } from '@tarojs/components';
import { usePaper } from '@/application/use-paper';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import styles from './paper-buttons.module.scss';

/** The form on paper: as PDF to print and seal, as Word to work on. */
export const PaperButtons = ({ applicationId }: { readonly applicationId: string }) => {
  const { busy, failure, get } = usePaper(applicationId);
  return (
    <View className={styles.block}>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <View className={styles.buttons}>
        <Button
          kind="secondary"
          icon="file-text"
          busy={busy === 'pdf'}
          disabled={busy === 'word'}
          onTap={() => get('pdf')}
        >
          PDF
        </Button>
        <Button
          kind="secondary"
          icon="download"
          busy={busy === 'word'}
          disabled={busy === 'pdf'}
          onTap={() => get('word')}
        >
          Word
        </Button>
      </View>
    </View>
  );
};
