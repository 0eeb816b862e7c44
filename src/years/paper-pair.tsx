import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure } from '@/services/client';
import styles from './years.module.scss';

interface Made {
  readonly url: string;
  readonly name: string;
}

interface Props {
  /** What is printed: `备案表`. */
  readonly what: string;
  readonly pdf: () => Promise<Made>;
  readonly excel: () => Promise<Made>;
}

/** One table on paper, to print and to work on. */
export const PaperPair = ({ what, pdf, excel }: Props) => {
  const [busy, setBusy] = useState<'pdf' | 'excel' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (paper: 'pdf' | 'excel', work: () => Promise<void>) => {
    setBusy(paper);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
  const print = async () => openDocument({ ...(await pdf()), type: 'application/pdf' });
  const download = async () => downloadDocument({ ...(await excel()), type: '' });
  return (
    <>
      <View className={styles.actions}>
        <Button kind="secondary" compact icon="printer" busy={busy === 'pdf'} onTap={() => get('pdf', print)}>
          {`打印${what}`}
        </Button>
        <Button
          kind="secondary"
          compact
          icon="download"
          busy={busy === 'excel'}
          onTap={() => get('excel', download)}
        >
          {`${what} Excel`}
        </Button>
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </>
  );
};
