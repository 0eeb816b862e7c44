import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { downloadDocument, openDocument } from '@/platform/documents';
import { asFailure, call } from '@/services/client';
import type { FiledRenewal } from '../../../cloudfunctions/api/renewal/renewal.views';
import styles from '../years.module.scss';

type Paper = 'pdf' | 'word';

const fetchPaper = async (paper: Paper, id: string): Promise<void> => {
  if (paper === 'pdf') {
    const { url, name } = await call('paper.renewalPdf', { id });
    await openDocument({ url, name, type: 'application/pdf' });
  } else {
    const { url, name } = await call('paper.renewalWord', { id });
    await downloadDocument({ url, name, type: '' });
  }
};

/** What the leader has filed: own words, papers, and the case as a document. */
export const FiledCard = ({ renewal }: { readonly renewal: FiledRenewal }) => {
  const [busy, setBusy] = useState<Paper | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const get = (paper: Paper) => {
    setBusy(paper);
    setFailure(null);
    fetchPaper(paper, renewal.id)
      .catch((error: unknown) => setFailure(asFailure(error).userMessage))
      .finally(() => setBusy(null));
  };
  return (
    <>
      <View className={styles.actions}>
        <Button kind="secondary" compact icon="printer" busy={busy === 'pdf'} onTap={() => get('pdf')}>
          考核材料 PDF
        </Button>
        <Button kind="secondary" compact icon="download" busy={busy === 'word'} onTap={() => get('word')}>
          考核材料 Word
        </Button>
      </View>
      {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
      <Card title="工作总结" aside={`${renewal.filedBy} · ${exactMinute(renewal.filedAt)}`}>
        <View className={styles.words}>
          {renewal.statement === '' ? '领军人物没有提交，由产业工会直接考核。' : renewal.statement}
        </View>
        {renewal.files.length === 0 ? null : (
          <Attachments owner={{ kind: 'renewal', id: renewal.id }} label="附件" value={renewal.files} />
        )}
      </Card>
    </>
  );
};
