import type { Failure } from '@domain/failure/failure';
import { sheetNames } from '@domain/register/sheet';
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
import { useRole } from '@/services/me';
import { applySheet, sendSheet } from '@/services/send-sheet';
import { refreshAffected } from '@/services/use-act';
import type { ImportPreview } from '../../../cloudfunctions/documents/register/register.views';

const countWords = ({ counts }: ImportPreview): string =>
  [
    counts.newUnions > 0 ? `新增工会 ${counts.newUnions} 个` : '',
    counts.changedUnions > 0 ? `修改工会 ${counts.changedUnions} 个` : '',
    counts.newPeople > 0 ? `新增人员 ${counts.newPeople} 人` : '',
    counts.changedPeople > 0 ? `修改任职 ${counts.changedPeople} 人` : '',
    counts.unchanged > 0 ? `${counts.unchanged} 行与名册一致` : '',
  ]
    .filter((part) => part !== '')
    .join('，');

const Preview = ({ preview }: { readonly preview: ImportPreview }) => {
  if (preview.problems.length > 0) {
    const count = preview.problems.length + preview.moreProblems;
    return (
      <>
        <Notice tone="bad">{`表中有 ${count} 处问题，没有写入任何内容。请在表里改好后重新选择文件。`}</Notice>
        <Card title="要改正的地方" flush>
          {preview.problems.map(({ sheet, row, column, message }) => (
            <Row
              key={`${sheet} ${row} ${column} ${message}`}
              title={`${sheetNames[sheet]}表第 ${row} 行 · ${column}`}
              text={message}
            />
          ))}
        </Card>
      </>
    );
  }
  return (
    <>
      <Notice tone={preview.total === 0 ? 'info' : 'good'}>
        {preview.total === 0
          ? `没有要改动的内容：${countWords(preview)}。`
          : `检查通过，还没有写入。将${countWords(preview)}。`}
      </Notice>
      {preview.total === 0 ? null : (
        <Card title="将要写入" flush>
          {preview.changes.map((words) => (
            <Row key={words} title={words} />
          ))}
          {preview.total > preview.changes.length ? (
            <Row title={`另有 ${preview.total - preview.changes.length} 项`} />
          ) : null}
        </Card>
      )}
    </>
  );
};

/** Import by Excel or CSV: choose, see every problem by its row, then write all of it or nothing; and the export. */
export default function ImportPage() {
  const role = useRole();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [finished, setFinished] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mayImport = role?.capacity === 'directUnion' || role?.capacity === 'industryUnion';

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
      setPreview(await call('sheet.preview', await sendSheet(file)));
    });
  const apply = (id: string) =>
    work(async () => {
      await applySheet('sheet.apply', id, setShare);
      setPreview(null);
      setFinished(true);
      await refreshAffected();
    });
  const fetchSheet = (
    procedure: 'sheet.export' | 'sheet.template',
    format: 'xlsx' | 'csv',
    kind?: 'unions' | 'people',
  ) =>
    work(async () => {
      const { url, name } = await call(procedure, { format, ...(kind === undefined ? {} : { kind }) });
      await downloadDocument({ url, name, type: '' });
    });
  const ready = preview !== null && preview.problems.length === 0 && preview.total > 0;
  return (
    <Page
      title={mayImport ? '导入与导出名册' : '导出名册'}
      bar={
        !mayImport ? null : ready ? (
          <>
            <Button kind="secondary" disabled={busy} onTap={() => void choose()}>
              换一个文件
            </Button>
            <Button busy={busy} onTap={() => void apply(preview.id)}>
              {share === null ? `全部写入（${preview.total} 项）` : `正在写入 ${Math.round(share * 100)}%`}
            </Button>
          </>
        ) : (
          <Button icon="upload" busy={busy} onTap={() => void choose()}>
            选择 Excel 或 CSV 文件
          </Button>
        )
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {finished ? <Notice tone="good">已全部写入名册。新增的人员请逐一发邀请码绑定微信。</Notice> : null}
      {preview === null ? (
        <>
          {mayImport ? (
            <Card title="怎么导入">
              <View>
                先下载模板，按表头填写“工会”和“人员”两张表，再选择文件。写入之前会逐行检查，列出所有问题；没有问题才能写入，要么全部写入，要么一项也不写。表里没有的工会和人员保持不变，不会被删除。
              </View>
            </Card>
          ) : null}
          {mayImport ? (
            <Card title="空白模板" flush>
              <Row
                icon="download"
                title="Excel 模板"
                text="含两张表"
                onTap={() => void fetchSheet('sheet.template', 'xlsx')}
              />
              <Row
                icon="download"
                title="CSV 模板：工会"
                onTap={() => void fetchSheet('sheet.template', 'csv', 'unions')}
              />
              <Row
                icon="download"
                title="CSV 模板：人员"
                onTap={() => void fetchSheet('sheet.template', 'csv', 'people')}
              />
            </Card>
          ) : null}
          <Card title="导出现有名册" flush>
            <Row
              icon="download"
              title="Excel"
              text="与模板格式相同，改后可再导入"
              onTap={() => void fetchSheet('sheet.export', 'xlsx')}
            />
            <Row
              icon="download"
              title="CSV：工会"
              onTap={() => void fetchSheet('sheet.export', 'csv', 'unions')}
            />
            <Row
              icon="download"
              title="CSV：人员"
              onTap={() => void fetchSheet('sheet.export', 'csv', 'people')}
            />
          </Card>
        </>
      ) : (
        <Preview preview={preview} />
      )}
    </Page>
  );
}
