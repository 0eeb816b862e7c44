import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';
import styles from '../years.module.scss';

type Paper = 'excel' | 'pdf';

const fetchPaper = async (paper: Paper, year: number): Promise<void> => {
  if (paper === 'excel') {
    const { url, name } = await call('paper.filingsExcel', { year });
    await downloadDocument({ url, name, type: '' });
  } else {
    const { url, name } = await call('paper.filingsPdf', { year });
    await openDocument({ url, name, type: 'application/pdf' });
  }
};

/** The register of filings of a year, to print and to work on. */
export const RegisterPapers = ({ year }: { readonly year: number }) => {
  const [busy, setBusy] = useState<Paper | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (paper: Paper) => {
    setBusy(paper);
    setFailure(null);
    fetchPaper(paper, year)
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
  return (
    <>
      <View className={styles.actions}>
        <Button kind="secondary" compact icon="printer" busy={busy === 'pdf'} onTap={() => get('pdf')}>
          打印备案表
        </Button>
        <Button kind="secondary" compact icon="download" busy={busy === 'excel'} onTap={() => get('excel')}>
          备案表 Excel
        </Button>
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
    </>
  );
};
