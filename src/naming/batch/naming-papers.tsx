import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { call } from '@/services/client';
import { DownloadRow } from '../parts/download-row';

/** The papers of a naming: the document that the office sends, and everything in one archive. */
export const NamingPapers = ({ roundId }: { readonly roundId: string }) => {
  const [documentNumber, setDocumentNumber] = useState('');
  const asked = { roundId, documentNumber: documentNumber.trim() };
  return (
    <Card title="命名文件、证书和牌匾" flush>
      <Field label="文号" optional hint="印在命名文件上；还没有时可以留空，在 Word 里补。">
        <TextInput
          label="文号"
          value={documentNumber}
          maxLength={60}
          placeholder="例如 宁教科文卫体工发〔2020〕12号"
          onChange={setDocumentNumber}
        />
      </Field>
      <DownloadRow
        icon="file-text"
        title="命名文件（Word）"
        text="附命名名单，可修改后印发"
        get={() => call('paper.namingDocument', asked)}
      />
      <DownloadRow
        title="全部打包下载（ZIP）"
        text="命名文件，每个工作室的证书 PDF、牌匾 PDF 和 SVG"
        get={() => call('paper.namingZip', asked)}
      />
    </Card>
  );
};
