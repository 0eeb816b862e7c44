import { View } from '@tarojs/components';
import { usePaper } from '@/application/use-paper';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { useDesk } from '@/platform/desk';
import { canPrint, printPage } from '@/platform/print';
import styles from './paper-links.module.scss';

/** The form on paper: as PDF, as Word, and in the browser this page as it stands. */
export const PaperLinks = ({ applicationId }: { readonly applicationId: string }) => {
  const desk = useDesk();
  const { busy, failure, get } = usePaper(applicationId);
  return (
    <View className={styles.links}>
      <Button kind="secondary" compact icon="file-text" busy={busy === 'pdf'} onTap={() => get('pdf')}>
        申报表 PDF
      </Button>
      <Button kind="secondary" compact icon="download" busy={busy === 'word'} onTap={() => get('word')}>
        Word
      </Button>
      {canPrint && desk ? (
        <Button kind="secondary" compact icon="printer" onTap={printPage}>
          打印本页
        </Button>
      ) : null}
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </View>
  );
};
