import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { sizeWords } from '@/components/attachments/file-row';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { canSaveStream, openSaveStream } from '@/platform/save-stream';
import { asFailure } from '@/services/client';
import { useProcedure } from '@/services/use-procedure';
import styles from '../batch/progress.module.scss';
import { type DossierProgress, fetchDossier } from './fetch-dossier';

const contents = [
  ['申报表 PDF', '每份申报表附各方意见'],
  ['材料', '每份申报表最后一次提交时所附的照片和文件'],
  ['评分汇总（Excel）', '名次、得分、每位专家的评分和决定'],
  ['考察和会议记录（Excel）', '以及所附的照片和纪要'],
] as const;

const Progress = ({ progress: { done, total, size } }: { readonly progress: DossierProgress }) => (
  <Card>
    <View className={styles.words} role="status">
      {`正在整理 ${done} / ${total} 份，已取得 ${sizeWords(size)}`}
    </View>
    <View className={styles.track}>
      <View
        className={styles.done}
        style={{ width: `${total === 0 ? 0 : Math.round((done / total) * 100)}%` }}
      />
    </View>
    <View className={styles.hint}>请不要关闭这一页。</View>
  </Card>
);

/** The dossier of a round in one archive, saved on a computer while it is being made. */
export default function DossierPage() {
  const roundId = parameter(useRouter().params, 'round');
  const round = useProcedure('round.get', { id: roundId });
  const [progress, setProgress] = useState<DossierProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [finished, setFinished] = useState(false);
  const save = async (title: string) => {
    const target = await openSaveStream(`${title}档案.zip`);
    if (target === null) return;
    setFailure(null);
    setFinished(false);
    setProgress({ done: 0, total: 0, size: 0 });
    try {
      await fetchDossier(roundId, target, setProgress);
      await target.close();
      setFinished(true);
    } catch (error) {
      setFailure(asFailure(error).userMessage);
      await target.abort();
    } finally {
      setProgress(null);
    }
  };
  const title = round.data?.title;
  return (
    <Page
      title="批次档案"
      lead={title}
      bar={
        canSaveStream && title !== undefined ? (
          <Button icon="download" busy={progress !== null} onTap={() => void save(title)}>
            下载全部档案（ZIP）
          </Button>
        ) : null
      }
    >
      <Loaded query={round}>
        {() => (
          <>
            {canSaveStream ? null : (
              <Notice tone="info">
                档案可能有几个 GB，请在电脑浏览器中登录后，从“申报批次”打开这一页下载。
              </Notice>
            )}
            {failure === null ? null : <Notice tone="bad">{failure}</Notice>}
            {finished ? <Notice tone="good">已全部保存。</Notice> : null}
            {progress === null ? null : <Progress progress={progress} />}
            <Card title="档案里有什么" flush>
              {contents.map(([name, text]) => (
                <Row key={name} icon="folder-open" title={name} text={text} />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
