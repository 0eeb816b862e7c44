import type { Failure } from '@domain/failure/failure';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { downloadDocument } from '@/platform/documents';
import { pickSheet } from '@/platform/files';
import { asFailure, call } from '@/services/client';
import { applySheet, type SentSheet, sendSheet } from '@/services/send-sheet';
import { refreshAffected } from '@/services/use-act';
import type { BringInPreview } from '../../../cloudfunctions/documents/bring-in/bring-in.views';
import { Preview } from './preview';

/** Studios named before the programme was in use come in by Excel: all rows right, or those with problems set aside. */
export default function BringInPage() {
  const [sent, setSent] = useState<SentSheet | null>(null);
  const [preview, setPreview] = useState<BringInPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [finished, setFinished] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const work = async (deed: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await deed();
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setBusy(false);
      setShare(null);
    }
  };
  const choose = () =>
    work(async () => {
      const file = await pickSheet();
      if (file === null) return;
      setFinished(false);
      setPreview(null);
      const sheet = await sendSheet(file);
      setSent(sheet);
      setPreview(await call('studioSheet.preview', { ...sheet, setsAside: false }));
    });
  const setAside = (sheet: SentSheet) =>
    work(async () => setPreview(await call('studioSheet.preview', { ...sheet, setsAside: true })));
  const apply = (id: string) =>
    work(async () => {
      await applySheet('studioSheet.apply', id, setShare);
      setPreview(null);
      setSent(null);
      setFinished(true);
      await refreshAffected();
    });
  const fetchSheet = (procedure: 'studioSheet.export' | 'studioSheet.template') =>
    work(async () => {
      const { url, name } = await call(procedure, {});
      await downloadDocument({ url, name, type: '' });
    });
  const ready = preview !== null && preview.total > 0 && (preview.problems.length === 0 || preview.aside > 0);
  const again = (
    <Button kind="secondary" disabled={busy} onTap={() => void choose()}>
      换一个文件
    </Button>
  );
  const bar = ready ? (
    <>
      {again}
      <Button busy={busy} onTap={() => void apply(preview.id)}>
        {share === null ? `全部登记（${preview.total} 项）` : `正在登记 ${Math.round(share * 100)}%`}
      </Button>
    </>
  ) : preview !== null && sent !== null && preview.canSetAside ? (
    <>
      {again}
      <Button busy={busy} onTap={() => void setAside(sent)}>
        放下有问题的称号
      </Button>
    </>
  ) : (
    <Button icon="upload" busy={busy} onTap={() => void choose()}>
      选择 Excel 文件
    </Button>
  );
  return (
    <Page title="登记已有工作室" bar={bar}>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {finished ? (
        <Notice tone="good">
          已全部登记。请在“工会与人员”中给新登记的领军人物发邀请码，绑定微信后就能记台账。
        </Notice>
      ) : null}
      {preview === null ? (
        <>
          <Card title="怎么登记">
            <View>
              启用本系统以前命名的工作室，用一份 Excel
              登记：称号、领军人物、成员、历年考核和已发的补助各一张表，用称号编号对应。写入之前逐行检查；有问题的改好再选，或者先放下。称号按命名日期接着管理周期计算；已发过的补助不会再发（二(三)）；编号不会与今后的命名重复。
            </View>
          </Card>
          <Card flush>
            <Row
              icon="download"
              title="空白模板（Excel）"
              text="含四张表"
              onTap={() => void fetchSheet('studioSheet.template')}
            />
            <Row
              icon="download"
              title="导出现有工作室（Excel）"
              text="与模板格式相同，保留中的称号都在内；含手机号"
              onTap={() => void fetchSheet('studioSheet.export')}
            />
          </Card>
        </>
      ) : (
        <Preview preview={preview} />
      )}
    </Page>
  );
}
