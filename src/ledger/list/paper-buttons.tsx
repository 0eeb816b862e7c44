import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';
import type { LedgerFilters } from './filters';
import styles from './list.module.scss';

type Sheet = 'excel' | 'pdf';

const lastDay = (month: string): string => {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at, 0)).toISOString().slice(0, 10);
};

/** @returns what is on the screen, as the printed ledgers are asked for */
const asked = ({ ledger, studioId, year, month, kind, atClosing }: LedgerFilters) => ({
  ledger,
  ...(studioId === '' ? {} : { studioId }),
  ...(kind === '' ? {} : { kind }),
  ...(atClosing
    ? { closed: year }
    : month !== ''
      ? { from: `${month}-01`, to: lastDay(month) }
      : year !== ''
        ? { from: `${year}-01-01`, to: `${year}-12-31` }
        : {}),
});

const fetchSheet = async (sheet: Sheet, filters: LedgerFilters): Promise<void> => {
  if (sheet === 'excel') {
    const { url, name } = await call('paper.ledgerExcel', asked(filters));
    await downloadDocument({ url, name, type: '' });
  } else {
    const { url, name } = await call('paper.ledgerPdf', asked(filters));
    await openDocument({ url, name, type: 'application/pdf' });
  }
};

/** The ledger as Excel to work on and as PDF for the archive, of the time, kind and closing that are chosen. */
export const PaperButtons = ({ filters }: { readonly filters: LedgerFilters }) => {
  const [busy, setBusy] = useState<Sheet | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (sheet: Sheet) => {
    setBusy(sheet);
    setFailure(null);
    fetchSheet(sheet, filters)
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
