import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';
import type { Input } from '@/services/procedures';
import styles from './list.module.scss';

type Sheet = 'excel' | 'pdf';
type Asked = Input<'paper.ledgerExcel'>;

const fetchSheet = async (sheet: Sheet, asked: Asked): Promise<void> => {
  if (sheet === 'excel') {
    const { url, name } = await call('paper.ledgerExcel', asked);
    await downloadDocument({ url, name, type: '' });
  } else {
    const { url, name } = await call('paper.ledgerPdf', asked);
    await openDocument({ url, name, type: 'application/pdf' });
  }
};

/** The ledger as Excel to work on and as PDF for the archive, as it is narrowed and sorted on the screen. */
export const PaperButtons = ({ asked }: { readonly asked: Asked }) => {
  const [busy, setBusy] = useState<Sheet | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (sheet: Sheet) => {
    setBusy(sheet);
    setFailure(null);
    fetchSheet(sheet, asked)
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
  return (
    <>
      <View className={styles.tools}>
        <Button
          kind="secondary"
          compact
          icon="download"
          busy={busy === 'excel'}
          disabled={busy === 'pdf'}
          onTap={() => get('excel')}
        >
          Excel
        </Button>
        <Button
          kind="secondary"
          compact
          icon="file-text"
          busy={busy === 'pdf'}
          disabled={busy === 'excel'}
          onTap={() => get('pdf')}
        >
          PDF
        </Button>
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </>
  );
};
