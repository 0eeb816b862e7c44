import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';
import styles from './paper-buttons.module.scss';

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

/** The form on paper: as PDF to print and seal, as Word to work on. */
export const PaperButtons = ({ applicationId }: { readonly applicationId: string }) => {
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
