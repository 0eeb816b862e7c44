import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { useDesk } from '@/platform/desk';
import { downloadDocument, openDocument } from '@/platform/documents';
import { canPrint, printPage } from '@/platform/print';
import { asFailure, call } from '@/services/client';
import styles from './paper-links.module.scss';

type Kind = 'pdf' | 'word';

const fetchPaper = async (kind: Kind, applicationId: string): Promise<void> => {
  if (kind === 'pdf') {
    const { url, name } = await call('form.pdf', { applicationId });
    await openDocument({ url, name, type: 'application/pdf' });
  } else {
    const { url, name } = await call('form.word', { applicationId });
    await downloadDocument({ url, name, type: '' });
  }
};

/** The form on paper: as PDF, as Word, and in the browser this page as it stands. */
export const PaperLinks = ({ applicationId }: { readonly applicationId: string }) => {
  const desk = useDesk();
  const [busy, setBusy] = useState<Kind | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (kind: Kind) => {
    setBusy(kind);
    setFailure(null);
    fetchPaper(kind, applicationId)
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
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
